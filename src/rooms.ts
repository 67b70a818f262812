// The rooms of the code, in import order: a file imports its own room and the rooms earlier in this list,
// nothing else. Calls go to earlier rooms; later rooms hear of what happened through the journal's reactions.
// test/architecture holds the rule.

/** Every folder of src/, in import order, with what it knows in one sentence. */
export const ROOMS = [
  [
    'kernel',
    'The words everything is said in: satang, civil dates, rates, actors and refusals, without any outside.',
  ],
  [
    'platform',
    'The machine below: configuration, two kinds of database, two kinds of queue, the clock and the log.',
  ],
  [
    'journal',
    'The one door for writes: right, idempotency key, transaction, reactions and an audit chain per fund.',
  ],
  ['papers', 'A document as data, printed as PDF, Word or a spreadsheet; it does not know what it says.'],
  ['registry', 'Who and where: areas, kinds of fund, funds, people, groups, households and their channels.'],
  ['access', 'Who may: users, roles and their areas, sign-in, sessions and tokens.'],
  [
    'ledger',
    'What is owed and paid on any day: facts, the fold that makes a position of them, and receipts.',
  ],
  ['loans', 'A loan from application to closing: its stages and the steps of ป, ต and ท.'],
  [
    'reminders',
    'What is said to whom and when: windows, messages, lawful hours, and the channels that carry them.',
  ],
  [
    'portfolio',
    'What many loans come to: figures by area on any day, arrears dashboards, what a person owes.',
  ],
  ['imports', 'A paper register in from a spreadsheet: every fault by its place, then all rows or none.'],
  ['recovery', 'A district works off its arrears in four steps: analyse, clinic, follow up, lessons.'],
  ['operations', 'Running it all: the daily run, verify, backup and restore, the demonstration district.'],
  ['web', 'The pages and the HTTP API: the only room that knows requests, answers and their words.'],
] as const;

/** The name of a room, which is its folder below src/. */
export type Room = (typeof ROOMS)[number][0];
