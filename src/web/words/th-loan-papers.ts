// Words of the page that lists a loan's papers.

export const thLoanPapers = {
  loanPapers: {
    title: 'เอกสารของสัญญา',
    all: 'แบบฟอร์มและเอกสารทั้งหมด',
    forms: 'แบบฟอร์ม',
    lead: 'เติมจากทะเบียนให้แล้ว ที่ระบบไม่รู้เป็นเส้นให้เขียน พิมพ์เป็น PDF หรือแก้ต่อใน Word',
    others: 'เอกสารอื่น',
    receipts: 'ใบเสร็จรับเงิน',
    receipt: (loan: string) => `แบบรับ${loan}`,
    proposal: (member: string) => `แบบเสนอโครงการของ${member}`,
  },
};
