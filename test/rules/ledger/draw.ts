// Chance for the laws: drawn from a seed, the same everywhere, and cheap enough for a million histories.
const { floor, imul } = Math;

/** Draws whole numbers and choices; edges of a range come more often than their share, for faults live there. */
export class Draw {
  constructor(private state: number) {}

  /** 32 even bits (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return (bits ^ (bits >>> 14)) >>> 0;
  }

  private below(count: number): number {
    return floor((this.next() / 2 ** 32) * count);
  }

  /** From `least` to `most`, both included; one in eight is an edge, one in eight stands near the least. */
  int(least: number, most: number): number {
    const kind = this.below(16);
    if (kind === 0) return least;
    if (kind === 1) return most;
    const span = kind < 4 && most - least > 8 ? 8 : most - least + 1;
    return least + this.below(span);
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  /** The values in any order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const rest = [...values];
    for (let at = rest.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [rest[at], rest[other]] = [rest[other]!, rest[at]!];
    }
    return rest;
  }

  /** Each value is there or not. */
  some<Value>(values: readonly Value[]): Value[] {
    return values.filter(() => this.below(2) === 1);
  }
}
