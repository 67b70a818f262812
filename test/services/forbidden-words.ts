// What no message of a fund may say. Debt Collection Act s.11: no threat, no insult, nothing that shows
// others a debt; s.12: no posing as a court, an agency, a lawyer or a credit bureau, no talk of suing or of
// seizing.
// The last two lines are the house's own: never said to a person's face.

const FORBIDDEN: readonly RegExp[] = [
  /ฟ้อง|ดำเนินคดี|คดีความ|บังคับคดี|หมายเรียก|หมายศาล|หมายจับ|ล้มละลาย/g,
  // Not ศาลา, where villages meet, nor names such as ไพศาล.
  /(ต่อ|ถึง|ขึ้น|ไป|ที่|คำสั่ง|คำพิพากษา|ใน)ศาล(?!า)|ศาล(แพ่ง|อาญา|จังหวัด|แขวง|สั่ง|จะ|พิพากษา)/g,
  /ยึดทรัพย์|ยึดบ้าน|ยึดที่ดิน|ยึดรถ|ถูกยึด|จะยึด|อายัด|หักเงินเดือน|ขายทอดตลาด/g,
  /ทนาย|สำนักงานกฎหมาย|ตำรวจ|จับกุม|ติดคุก|จำคุก|ในนามราชการ|เจ้าพนักงาน/g,
  /เครดิตบูโร|แบล็กลิสต์|บัญชีดำ|ประจาน|ขู่|โกง(?!กาง)|หนีหนี้|เบี้ยวหนี้|ครั้งสุดท้าย/g,
  /\b(sue[ds]?|suing|lawsuit|court|lawyers?|attorneys?|police|arrest(ed)?|jail|prison)\b/gi,
  /\b(seiz(e|es|ed|ure)|confiscat\w*|garnish\w*|foreclos\w*|bankrupt\w*|blacklist\w*|credit bureau)\b/gi,
  /\b(final (notice|warning)|legal action|cheat\w*|fraud\w*)\b/gi,
  /ทวงหนี้|ทวงถาม|ลูกหนี้|ผิดนัด|ผิดพลาด|ล้มเหลว|กรุณา|โปรด/g,
  /\b(debtors?|debt collection|in default|defaulted)\b/gi,
];

/** The forbidden words that a text contains, each once, in the text's order. */
export function findForbiddenWords(text: string): string[] {
  const found = FORBIDDEN.flatMap(pattern => [...text.matchAll(pattern)]);
  const inOrder = found.sort((a, b) => a.index - b.index).map(match => match[0]);
  return [...new Set(inOrder)];
}
