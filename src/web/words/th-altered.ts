// Thai words of what an entry dated back alters.
export const thAltered = {
  altered: {
    before: (n: number) => `รายการนี้ลงวันย้อนหลัง จะเปลี่ยน ${n} ตัวเลขหลังวันนั้น`,
    later: (n: number) => `บันทึกย้อนหลัง เปลี่ยน ${n} ตัวเลขหลังวันนั้น`,
    sendAgain: 'ใบเสร็จที่พิมพ์แล้วยังคงเดิม มีหมายเหตุกำกับ ถ้าถูกต้อง กดบันทึกอีกครั้ง',
    figures: {
      division: 'การแบ่งเงินที่รับ',
      balance: 'ยอดคงเหลือหลังรับเงิน',
      'due-interest': 'ดอกเบี้ยทั้งสัญญา ณ',
      penalty: 'ค่าปรับ ณ',
      overdue: 'ค้างชำระ ณ',
      'days-past-due': 'เกินกำหนดชำระ ณ',
    },
    division: (text: string) => text.replace(/(\d+): /g, 'งวดที่ $1 ') || 'ไม่ได้ชำระงวดใด',
    days: (text: string) => `${text} วัน`,
    receiptLabel: 'หมายเหตุใบเสร็จ',
    receipt: 'มีรายการย้อนหลังหลังออกใบเสร็จนี้ กระดาษยังคงเดิม',
    printed: 'พิมพ์ไว้ว่าเหลือ',
    known: 'ยอดของวันนั้นตามที่ทราบแล้ว',
    now: 'คงเหลือวันนี้',
  },
};
