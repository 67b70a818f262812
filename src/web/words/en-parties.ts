// English words of who answers for a loan.
import type { FundWords } from '../frame.js';

export const enParties = {
  parties: {
    title: 'Who answers for this loan',
    members: "Each member's part",
    name: 'Name',
    share: 'Part of the principal',
    left: 'Still owed',
    overdue: 'Overdue',
    ahead: 'Paid above the part',
    paidUp: 'the own part is paid',
    notSplit: 'The loan is not split by member: all answer for it together',
    splitLead: "All parts sum to the loan's own figures; money without a name counts to all by their parts",
    split: 'Split by member',
    splitAnew: 'Split anew',
    splitFormLead:
      "Where the contract says who answers for how much; the loan's own figures stay as they are",
    sharesOf: "Each member's part of the principal",
    sumTo: 'Leave empty who has no part; in all they come to',
    splitOn: 'Agreed on',
    splitSave: 'Record the parts',
    splitAfter: 'It can be split anew later: what was recorded last holds',
    toGroup: 'The group and its members',
    joint: (_: FundWords) => 'Joint debtors',
    noJoint: 'None',
    jointLaw: 'Answers for the whole debt together with the borrower (Civil and Commercial Code, s.291)',
    addJoint: (_: FundWords) => 'Add a joint debtor',
    jointSave: (_: FundWords) => 'Record the joint debtor',
    who: 'Who',
    noGuarantor: 'No guarantor',
    whoPays: 'Who pays',
    whoPaysHint:
      "The loan is split by member: it counts to that member's part, and the receipt says the name",
    allTogether: 'The whole group together',
  },
};
