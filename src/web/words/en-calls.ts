// The English of the activity calls' words.
import type { thCalls } from './th-calls.js';

export const enCalls: typeof thCalls = {
  calls: {
    title: 'Activities to report',
    lead: 'Letters that ask for an activity, and who has sent a report',
    all: 'Calls issued',
    none: 'No activity has been asked for',
    between: 'To be held',
    toProvince: 'To the province by',
    toDepartment: 'To the Department by',
    items: 'Activities',
    target: 'Target of each district',
    targetSays: (places, times, people) => `${places} places, ${times} times, ${people} people or more each`,
    letter: 'Print the letter',
    standing: 'Who has sent',
    missing: n => (n === 0 ? 'Nobody is late' : `${n} districts are past the day`),
    remind: 'Call',
    states: {
      sent: 'Sent',
      late: 'Sent late',
      missing: 'Not sent',
      waiting: 'Not due yet',
      returned: 'To mend',
    },
  },
};
