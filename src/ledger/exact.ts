// Whole numbers of any size, zero or above, that are plain numbers as long as those are exact: most debts are
// small, and a bigint takes twenty times as long.

export type Exact = number | bigint;

/** Half of what a number holds exactly, so that a sum of two is exact as well. */
const MOST = 2 ** 52;

/** How a quotient becomes a whole number: over ÷ under, `under` above zero and below 2⁵¹. */
export type Rounding = (over: Exact, under: number) => number;

export function exactProduct(one: number, other: number): Exact {
  const product = one * other;
  return product <= MOST ? product : BigInt(one) * BigInt(other);
}

export function exactSum(one: Exact, other: Exact): Exact {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (sum <= MOST) return sum;
  }
  return BigInt(one) + BigInt(other);
}

/**
 * A figure of zero or above rounded half up, from what so many steps of floating point made of it; null where
 * they may have moved it over a half, and only whole numbers can tell.
 */
export function sureHalfUp(figure: number, steps: number): number | null {
  const unsure = figure * steps * Number.EPSILON;
  const whole = Math.floor(figure);
  const rest = figure - whole;
  if (!(Math.abs(rest - 0.5) > unsure)) return null;
  return rest < 0.5 ? whole : whole + 1;
}

/** over ÷ under rounded half up; `under` above zero and below 2⁵¹. */
export function exactHalfUp(over: Exact, under: number): number {
  if (typeof over === 'bigint') return Number((2n * over + BigInt(under)) / (2n * BigInt(under)));
  let times = Math.floor(over / under);
  let rest = over - times * under;
  // The quotient of numbers is rounded: just below a whole one it may have become that one.
  if (rest < 0) {
    times -= 1;
    rest += under;
  }
  return 2 * rest >= under ? times + 1 : times;
}

/** The same, but what lies exactly half-way goes to the even whole number. */
export function exactHalfEven(over: Exact, under: number): number {
  const up = exactHalfUp(over, under);
  const isHalf = 2n * BigInt(over) === BigInt(2 * up - 1) * BigInt(under);
  return isHalf && up % 2 !== 0 ? up - 1 : up;
}
