// The migrations in their order. One that has been released is never changed: the next one mends it.
import { ActivityCalls1764000000000 } from './activity-calls.js';
import { ActivityDecisions1764300000000 } from './activity-decisions.js';
import { FirstBooks1763700000000 } from './first-books.js';
import { ImportDrafts1763810000000 } from './import-drafts.js';
import { MoneyBooks1763910000000 } from './money-books.js';
import { OpposedFacts1764500000000 } from './opposed-facts.js';
import { Recoveries1763800000000 } from './recoveries.js';
import { Seals1763900000000 } from './seals.js';
import { VillageAssessments1764400000000 } from './village-assessments.js';
import { VillagePages1764010000000 } from './village-pages.js';

export const MIGRATIONS = [
  FirstBooks1763700000000,
  Recoveries1763800000000,
  ImportDrafts1763810000000,
  Seals1763900000000,
  MoneyBooks1763910000000,
  ActivityCalls1764000000000,
  VillagePages1764010000000,
  ActivityDecisions1764300000000,
  VillageAssessments1764400000000,
  OpposedFacts1764500000000,
];
