// What other villages hear and other districts read names nobody who owes: whether a text does.

const TITLES = ['นางสาว', 'นาย', 'นาง', 'น.ส.', 'คุณ', 'ด.ต.', 'ส.ต.ท.'];

/**
 * The first of the names that stands in a text: as first and last name, or after a title. A first name alone
 * says nothing, for many share it.
 */
export function namedDebtor(text: string, names: readonly string[]): string | null {
  const plain = squeezed(text);
  return names.find(name => isNamed(plain, name)) ?? null;
}

function isNamed(plain: string, name: string): boolean {
  const words = withoutTitle(name.replace(/\s*\(.*\)\s*$/, '').trim())
    .split(/\s+/)
    .filter(Boolean);
  const [first] = words;
  if (!first) return false;
  if (words.length > 1 && plain.includes(words.join(''))) return true;
  return TITLES.some(title => plain.includes(title + first));
}

function withoutTitle(name: string): string {
  const title = TITLES.find(one => name.startsWith(one));
  return title ? name.slice(title.length).trim() : name;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
