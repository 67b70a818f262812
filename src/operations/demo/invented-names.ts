// Names of nobody: put together from common first and last names, always the same for the same number.
const FIRST = (
  'คำปุ่น บุญมี สมศรี ประนอม วิไล ทองใบ สุดใจ บัวลา จันทร์เพ็ญ หนูพิน สายสมร พรทิพย์ อรุณี มะลิ คำแสน บุญเรือง ' +
  'สมพร ทองสุข ประเสริฐ สุพรรณี วันเพ็ญ ดวงใจ กัลยา นงลักษณ์ ราตรี พิมพา คำมูล สำราญ ลำดวน เพ็ญศรี รัตนา บุปผา'
).split(' ');

const LAST = (
  'ทองดี ใจงาม แสนสุข มีทรัพย์ ศรีสว่าง พรมมา บุญทา คำแพง สายแก้ว จันทร์งาม วงศ์คำ สุขเกษม แก้วมณี โพธิ์งาม ดีพร้อม ' +
  'ชูศรี ภูมิใจ สมบูรณ์ เพียรดี รุ่งเรือง ทาทอง ศรีบุญ พันธ์ดี งามสม ชัยดี ใจมั่น บัวงาม สาระคำ ทองคำ'
).split(' ');

/** A woman's or man's name for a number from 0; 32 × 29 of them before one comes again. */
export function inventedName(n: number): string {
  return `${FIRST[n % FIRST.length]} ${LAST[(n + Math.floor(n / FIRST.length)) % LAST.length]}`;
}

const VILLAGE_HEADS = 'ดอน โนน หนอง คำ นา โคก ห้วย วัง'.split(' ');
const VILLAGE_TAILS = 'สาธิต ตัวอย่าง สมมุติ จำลอง ทดลอง แต่งขึ้น ลองดู'.split(' ');

/** A village's name that no map has, with the mark that says so. */
export function inventedVillage(n: number): string {
  const head = VILLAGE_HEADS[n % VILLAGE_HEADS.length];
  const tail = VILLAGE_TAILS[Math.floor(n / VILLAGE_HEADS.length) % VILLAGE_TAILS.length];
  const round = Math.floor(n / (VILLAGE_HEADS.length * VILLAGE_TAILS.length));
  return `บ้าน${head}${tail}${round ? ` ${round + 1}` : ''} (สมมุติ)`;
}
