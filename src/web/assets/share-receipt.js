// The receipt as a picture, for LINE: drawn from the page's own words.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

for (const button of all('[data-share]')) {
  button.hidden = !document.querySelector('.paper');
  button.addEventListener('click', async event => {
    event.preventDefault();
    await document.fonts.ready;
    const paper = document.querySelector('.paper');
    const blob = await new Promise(done => draw(paper).toBlob(done, 'image/png'));
    const name = `${(paper.dataset.receipt ?? 'receipt').replace('/', '-')}.png`;
    const file = new File([blob], name, { type: 'image/png' });
    if (navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] }).catch(() => {});
    } else {
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
      link.click();
    }
  });
}

const WIDE = 1080;
const EDGE = 64;

/** Lines of the paper in reading order: {left, right, middle, size, weight, rule}. */
function linesOf(paper) {
  const words = node => node.innerText.replace(/\s*\n\s*/g, '\n').trim();
  const lines = [];
  for (const part of all('header p, header h1, .facts dt, .sum, tr, :scope > p, .sign p', paper)) {
    if (part.matches('dt')) {
      lines.push({ left: words(part), right: words(part.nextElementSibling), rule: true });
    } else if (part.matches('tr')) {
      const [left, right] = all('th, td', part);
      lines.push({ left: words(left), right: words(right), rule: true, weight: part.closest('tfoot') ? 700 : 400 });
    } else if (part.matches('header *')) {
      lines.push({ middle: words(part), size: part.matches('h1') ? 56 : 38, weight: part.matches('h1') ? 700 : 400 });
    } else if (part.matches('.sum')) {
      const [figure, text] = part.children;
      lines.push({ left: words(figure), size: 64, weight: 700 }, { left: words(text), rule: true });
    } else {
      lines.push({ left: words(part) });
    }
  }
  return lines;
}

function draw(paper) {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const rows = [];
  for (const line of linesOf(paper)) {
    const size = line.size ?? 38;
    pen.font = `${line.weight ?? 400} ${size}px Sarabun, sans-serif`;
    const room = line.right ? (WIDE - 2 * EDGE) * 0.66 : WIDE - 2 * EDGE;
    const texts = wrap(pen, line.right ?? line.middle ?? line.left, room);
    texts.forEach((text, index) => {
      rows.push({ ...line, font: pen.font, size, text, first: index === 0, last: index === texts.length - 1 });
    });
  }
  canvas.width = WIDE;
  canvas.height = rows.reduce((sum, row) => sum + row.size * 1.75, 2 * EDGE);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDE, canvas.height);
  pen.fillStyle = '#000';
  let y = EDGE;
  for (const row of rows) {
    y += row.size * 1.75;
    pen.font = row.font;
    const write = (text, align, x) => {
      pen.textAlign = align;
      pen.fillText(text, x, y - row.size * 0.55);
    };
    if (row.right) {
      if (row.first) write(row.left, 'left', EDGE);
      write(row.text, 'right', WIDE - EDGE);
    } else if (row.middle) write(row.text, 'center', WIDE / 2);
    else write(row.text, 'left', EDGE);
    if (row.rule && row.last) pen.fillRect(EDGE, y, WIDE - 2 * EDGE, 1);
  }
  return canvas;
}

/** Thai has no spaces between words: the browser's own dictionary says where a line may break. */
function wrap(pen, text, room) {
  const dictionary = self.Intl?.Segmenter && new Intl.Segmenter('th', { granularity: 'word' });
  return text.split('\n').flatMap(line => {
    const words = dictionary ? [...dictionary.segment(line)].map(part => part.segment) : line.split(/(?<= )/);
    const lines = [''];
    for (const word of words) {
      const longer = lines[lines.length - 1] + word;
      if (pen.measureText(longer).width <= room || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
