// Money is a whole number of satang (1 baht = 100 satang). The only fractions are made and rounded in
// ledger/.

/** A whole number of satang, within ±MAX_SATANG. */
export type Satang = number;

/**
 * 10¹³ satang = 100,000 million baht: far above any community fund, and sums of 900 of them stay below 2⁵³.
 */
export const MAX_SATANG = 10_000_000_000_000;

/**
 * Reads a decimal string of baht with at most two places ("1934422.00"); null when it is none, or too large.
 */
export function parseBaht(text: string): Satang | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const satang = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (satang > MAX_SATANG) return null;
  return match[1] && satang ? -satang : satang;
}

/** The decimal string of the API: "1934422.00". */
export function writeBaht(satang: Satang): string {
  const absolute = Math.abs(satang);
  const rest = absolute % 100;
  return `${satang < 0 ? '-' : ''}${(absolute - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/** As pages and papers show it: "1,934,422.00". */
export function formatBaht(satang: Satang): string {
  const [baht, rest] = writeBaht(satang).split('.');
  return `${baht!.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${rest}`;
}

/** A share of a whole as a percent string, cut (not rounded) to two places: 21 of 82 is "25.60". */
export function cutPercent(part: number, whole: number): string {
  if (whole === 0) return '0.00';
  const hundredths = Number((BigInt(part) * 10000n) / BigInt(whole));
  return writeBaht(hundredths);
}

/**
 * Throws a defect when a figure is no safe whole number of satang: an arithmetic fault must never be stored.
 */
export function assertSatang(satang: number, what: string): Satang {
  if (!Number.isSafeInteger(satang)) throw new Error(`${what} is not a whole number of satang: ${satang}`);
  return satang;
}
