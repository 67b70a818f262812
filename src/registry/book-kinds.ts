// The lines of a fund's books that are written by hand, and which way each moves the money.

/** `deposit` and `withdrawal` move money between cash box and bank; the others come in or go out. */
export const BOOK_ENTRY_KINDS = [
  'deposit',
  'withdrawal',
  'capital',
  'bank-interest',
  'bank-fee',
  'other-in',
  'other-out',
] as const;
export type BookEntryKind = (typeof BOOK_ENTRY_KINDS)[number];

/** +1 in, -1 out, 0 untouched, of one of the two books, by an entry written in `own`. */
export function wayOf(kind: BookEntryKind, own: 'bank' | 'cash', book: 'bank' | 'cash'): -1 | 0 | 1 {
  if (kind === 'deposit') return book === 'bank' ? 1 : -1;
  if (kind === 'withdrawal') return book === 'bank' ? -1 : 1;
  if (book !== own) return 0;
  return kind === 'bank-fee' || kind === 'other-out' ? -1 : 1;
}
