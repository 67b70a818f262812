// What stands in a HEIC photo's place where the browser cannot show it: a drawing that says the way out. The
// picture library reads no HEIC; the photo itself is kept as it came, without its location.

const LINES = ['รูป HEIC', 'เครื่องนี้เปิดดูในหน้าไม่ได้', 'แตะเพื่อดาวน์โหลด', 'ครั้งหน้าส่งเป็น JPG'];

/** Whether what a browser says it takes has HEIC in it. */
export function takesHeic(accept: string | undefined): boolean {
  return /image\/hei[cf]/i.test(accept ?? '');
}

/** An SVG of 240 by 240. */
export function heicCard(): string {
  const lines = LINES.map(
    (line, at) =>
      `<text x="120" y="${78 + at * 34}" text-anchor="middle" font-family="Sarabun, sans-serif" ` +
      `font-size="${at === 0 ? 26 : 18}" fill="#1f2430">${line}</text>`,
  );
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240">' +
    `<rect width="240" height="240" fill="#f4f2ee"/>${lines.join('')}</svg>`
  );
}
