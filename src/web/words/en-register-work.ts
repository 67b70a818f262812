// Words of a register made anew.
import type { thRegisterWork } from './th-register-work.js';

export const enRegisterWork: typeof thRegisterWork = {
  registerWork: {
    title: 'Bring the register up to date',
    lead: 'Step by step; every household confirms its debt',
    steps: 'Steps',
    done: 'Complete',
    notYet: 'Not complete',
    loans: n => `${n} loans in the register`,
    importNow: 'Bring it in from an Excel or CSV table',
    importBy: 'Download the template; the committee or the administrator brings it in',
    years: 'Missing years',
    yearsMissing: years =>
      `Nothing lent or returned in fiscal year ${years}; see whether all was written down`,
    yearsWhole: 'Something is entered in every fiscal year',
    balances: 'Opening balances: bank and cash',
    balancesMissing: "Not written down yet; the committee does it at the fund's page",
    confirm: "Print every household's confirmation of its debt",
    confirmed: (agreed, all, disputed) =>
      `${agreed} of ${all} loans confirmed${disputed > 0 ? `, ${disputed} differ` : ''}`,
    on: 'Day on which they were asked',
    agrees: 'Agrees',
    differs: 'Differs',
    note: 'If it differs, what the household says',
    save: 'Save the answers',
    saveLead: 'Leave out who was not asked; what differs becomes a task of 14 days',
    saved: 'Answers saved',
    answered: 'Households that answered',
    noAnswers: 'Nobody has answered',
    finish: 'Record that the register is repaired',
  },
};
