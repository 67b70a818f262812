// A rate is a percent a year, kept as whole millionths of a percent, so that "3.00" and "0.1" are exact.

/** Whole millionths of a percent a year: 3 % is 3,000,000. */
export type RateMicroPercent = number;

/** s.654: a loan of money may not bear more than 15 % a year. */
export const LEGAL_MAXIMUM_RATE: RateMicroPercent = 15_000_000;

/** Reads "3.00" (up to six decimals, 0 to 100); null when it is no such rate. */
export function parseRate(text: string): RateMicroPercent | null {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) return null;
  const rate = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
  return rate <= 100_000_000 ? rate : null;
}

/** The decimal string of the API, at least two places: "3.00", "0.10", "1.125". */
export function writeRate(rate: RateMicroPercent): string {
  const whole = Math.floor(rate / 1_000_000);
  const fraction = String(rate % 1_000_000)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${whole}.${fraction}`;
}
