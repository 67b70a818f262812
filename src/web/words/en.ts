// The English catalogue, with the keys of the Thai one.
import { enAltered } from './en-altered.js';
import { enAssessments } from './en-assessments.js';
import { enBooks } from './en-books.js';
import { enCallForms } from './en-call-forms.js';
import { enCalls } from './en-calls.js';
import { enClocks } from './en-clocks.js';
import { enDuties } from './en-duties.js';
import { enExplain } from './en-explain.js';
import { enForum } from './en-forum.js';
import { enHelp } from './en-help.js';
import { enHouse } from './en-house.js';
import { enLessons } from './en-lessons.js';
import { enLoanPapers } from './en-loan-papers.js';
import { enLoans } from './en-loans.js';
import { enMeasure } from './en-measure.js';
import { enMoney } from './en-money.js';
import { enOffice } from './en-office.js';
import { enParties } from './en-parties.js';
import { enParts } from './en-parts.js';
import { enPeople } from './en-people.js';
import { enPlan } from './en-plan.js';
import { enRecovery } from './en-recovery.js';
import { enRegisterWork } from './en-register-work.js';
import { enReports } from './en-reports.js';
import { enReversal } from './en-reversal.js';
import { enShell } from './en-shell.js';
import { enWhatIf } from './en-what-if.js';
import type { th } from './th.js';

export const en: typeof th = {
  ...enShell,
  ...enParts,
  ...enLoans,
  ...enLoanPapers,
  ...enLessons,
  ...enCalls,
  ...enCallForms,
  ...enMoney,
  ...enPeople,
  ...enOffice,
  ...enHelp,
  ...enHouse,
  ...enRecovery,
  ...enRegisterWork,
  ...enReports,
  ...enReversal,
  ...enDuties,
  ...enExplain,
  ...enForum,
  ...enAltered,
  ...enClocks,
  ...enMeasure,
  ...enWhatIf,
  ...enPlan,
  ...enParties,
  ...enBooks,
  ...enAssessments,
};
