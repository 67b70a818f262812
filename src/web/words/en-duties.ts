// The English of the words of the report by duties.
import type { thDuties } from './th-duties.js';

export const enDuties: typeof thDuties = {
  duties: {
    title: 'The seven duties',
    year: year => `Fiscal year ${year}`,
    before: 'Year before',
    after: 'Year after',
    noArrears: 'Nothing overdue since',
    arrears: 'Something is overdue',
    names: {
      check: 'Check that projects are right',
      publicity: 'Make known',
      advice: 'Advise',
      support: 'Coordinate, promote, support',
      'follow-up': 'Follow up',
      report: 'Report results, problems and obstacles',
      other: 'Other duties of the rules or as assigned',
    },
    times: n => `${n} times`,
    people: n => `${n} people`,
    problemsTold: n => `${n}, told below`,
    none: 'Nothing recorded yet',
    clinic: 'The clinic’s four services',
    clinicNone: 'No entry of the clinic this year',
    record: 'Record a clinic or meeting',
    problems: 'What was met while following up',
    problemsLead:
      'Results, problems and obstacles as they were written while following up, and at the clinic',
    problemsNone: 'Nothing was written',
    word: 'As Word',
    pdf: 'Print the report',
  },
};
