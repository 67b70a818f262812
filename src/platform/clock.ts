// The one clock. Nothing else reads the time; rules take the day as an argument.
import { bangkokDate, type CivilDate } from '../kernel/civil-date.js';

export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /** The present civil date in Bangkok. */
  today(): CivilDate {
    return bangkokDate(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put: for the demonstration's history and for tests. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
