// English help: one short page per kind of work, in the order of the work.
import type { thHelp } from './th-help.js';

export const enHelp: typeof thHelp = {
  helpPages: {
    committee: [
      {
        title: 'Every morning, open Today',
        lines: [
          'The first thing is the one to do first: press the large button and go on from there.',
          'Borrowers are reminded 1 month, 15 and 7 days before. Those without a phone are listed to visit.',
        ],
      },
      {
        title: 'Prevent: someone asks for a loan',
        lines: [
          'Loans, New application: choose the group or person, the amount and the purpose.',
          'Do the six steps and record each; the day may lie in the past.',
          'Then approve, and pay out after the meeting’s resolution. The schedule is made for you.',
        ],
      },
      {
        title: 'Track: while it is being repaid',
        lines: [
          'Receive: find the name, check the amount, save and make the receipt; print it or send it by LINE.',
          'A wrong entry is no harm: cancel the receipt (its number stays) and make a new one.',
          'Record visits in a few words. One meeting can be recorded for many loans on the fund’s page.',
        ],
      },
      {
        title: 'Collect: past the due day',
        lines: [
          'The law allows one contact a day, 08:00 to 18:00. The page says whether today is still free.',
          'Speak only with the borrower, and record what was said and promised.',
          'When what is overdue is paid, the loan goes back to Track by itself.',
        ],
      },
      {
        title: 'At the end of the day',
        lines: ['Receipts, Money of the day: count the cash; it can be printed.'],
      },
    ],
    officer: [
      {
        title: 'See the whole area',
        lines: [
          'Every figure opens the list behind it; from district to loan in three presses.',
          'Tables begin with the worst. Any past day can be seen under Change day or fund.',
        ],
      },
      {
        title: 'Recovery of arrears',
        lines: [
          'Four steps: forum in the office, mobile follow-up, village by village, lessons learned.',
          'Lessons may be started at any time.',
        ],
      },
      {
        title: 'Bring in an old register',
        lines: [
          'Download the template, fill it in, send it. Every fault is named before anything is stored.',
        ],
      },
      { title: 'Reports', lines: ['Tables can be printed, or downloaded as an Excel file.'] },
    ],
    administrator: [
      {
        title: 'Look at System',
        lines: [
          'The heading says whether all is well. Days with the machine off are made up for by themselves.',
          'Each night a backup is made and restored on trial: copy it to another machine at least weekly.',
        ],
      },
      {
        title: 'Users',
        lines: [
          'One name for each person. Officers get area codes, committee members their fund and post.',
          'A token is shown once, and can be revoked.',
        ],
      },
      {
        title: 'Check that the data is right',
        lines: ['Check every balance: all loans are computed again, and no record may have been changed.'],
      },
    ],
  },
};
