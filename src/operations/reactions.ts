// What upper rooms do when a lower room's act concerns them: all reactions of the house, in their order.
import type { Journal } from '../journal/journal.js';

export function registerReactions(_journal: Journal): void {}
