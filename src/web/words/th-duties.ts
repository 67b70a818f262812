// Words of the report by the seven duties, and of the clinic's log.

export const thDuties = {
  duties: {
    title: 'ผลงานตามหน้าที่ 7 ข้อ',
    year: (year: number) => `ปีงบประมาณ ${year}`,
    before: 'ปีก่อน',
    after: 'ปีถัดไป',
    noArrears: 'ไม่มีหนี้ค้างชำระ ตั้งแต่',
    arrears: 'มีหนี้ค้างชำระ',
    names: {
      check: 'ตรวจสอบความถูกต้องของโครงการ',
      publicity: 'ประชาสัมพันธ์',
      advice: 'ให้คำแนะนำและเป็นที่ปรึกษา',
      support: 'ประสาน ส่งเสริม สนับสนุน',
      'follow-up': 'ติดตาม',
      report: 'รายงานผลการดำเนินการ ปัญหา และอุปสรรค',
      other: 'หน้าที่อื่นตามข้อบังคับหรือที่ได้รับมอบหมาย',
    },
    times: (n: number) => `${n} ครั้ง`,
    people: (n: number) => `${n} คน`,
    problemsTold: (n: number) => `${n} เรื่อง อยู่ด้านล่าง`,
    none: 'ยังไม่มีบันทึก',
    clinic: 'คลินิก 4 บริการ',
    clinicNone: 'ปีนี้ยังไม่มีบันทึกของคลินิก',
    record: 'บันทึกคลินิกหรือการประชุม',
    problems: 'สิ่งที่พบระหว่างติดตาม',
    problemsLead: 'ผล ปัญหา และอุปสรรค ตามที่เขียนไว้ในบันทึกการติดตามและคลินิก',
    problemsNone: 'ยังไม่มีใครเขียนไว้',
    word: 'รายงานเป็น Word',
    pdf: 'พิมพ์รายงาน',
  },
};
