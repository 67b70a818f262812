// Words of activity calls: the letter that asks, who has sent, who has not.

export const thCalls = {
  calls: {
    title: 'กิจกรรมที่ต้องรายงาน',
    lead: 'หนังสือเวียนให้จัดกิจกรรม และใครส่งรายงานแล้ว',
    all: 'หนังสือที่ออกแล้ว',
    none: 'ยังไม่มีหนังสือให้จัดกิจกรรม',
    between: 'จัดกิจกรรม',
    toProvince: 'ส่งจังหวัดภายใน',
    toDepartment: 'จังหวัดส่งกรมภายใน',
    items: 'กิจกรรม',
    target: 'เป้าหมายต่ออำเภอ',
    targetSays: (places: number, times: number, people: number) =>
      `${places} จุด ${times} ครั้ง ครั้งละ ${people} คนขึ้นไป`,
    letter: 'พิมพ์หนังสือ',
    standing: 'ใครส่งแล้วบ้าง',
    missing: (n: number) => (n === 0 ? 'ไม่มีใครค้างส่ง' : `เลยวันส่งแล้ว ${n} อำเภอ`),
    remind: 'โทรเตือน',
    states: {
      sent: 'ส่งแล้ว',
      late: 'ส่งหลังกำหนด',
      missing: 'ยังไม่ส่ง',
      waiting: 'ยังไม่ถึงกำหนด',
      returned: 'ให้แก้แล้วส่งใหม่',
    },
  },
};
