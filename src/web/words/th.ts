// The Thai catalogue. Words follow the design's rules: short, spoken, polite, one word for one meaning.
import { thAltered } from './th-altered.js';
import { thAssessments } from './th-assessments.js';
import { thBooks } from './th-books.js';
import { thCallForms } from './th-call-forms.js';
import { thCalls } from './th-calls.js';
import { thClocks } from './th-clocks.js';
import { thDuties } from './th-duties.js';
import { thExplain } from './th-explain.js';
import { thForum } from './th-forum.js';
import { thHelp } from './th-help.js';
import { thHouse } from './th-house.js';
import { thLessons } from './th-lessons.js';
import { thLoanPapers } from './th-loan-papers.js';
import { thLoans } from './th-loans.js';
import { thMeasure } from './th-measure.js';
import { thMoney } from './th-money.js';
import { thOffice } from './th-office.js';
import { thParties } from './th-parties.js';
import { thParts } from './th-parts.js';
import { thPeople } from './th-people.js';
import { thPlan } from './th-plan.js';
import { thRecovery } from './th-recovery.js';
import { thRegisterWork } from './th-register-work.js';
import { thReports } from './th-reports.js';
import { thReversal } from './th-reversal.js';
import { thShell } from './th-shell.js';
import { thWhatIf } from './th-what-if.js';

export const th = {
  ...thShell,
  ...thParts,
  ...thLoans,
  ...thLoanPapers,
  ...thLessons,
  ...thCalls,
  ...thCallForms,
  ...thMoney,
  ...thPeople,
  ...thOffice,
  ...thHelp,
  ...thHouse,
  ...thRecovery,
  ...thRegisterWork,
  ...thReports,
  ...thReversal,
  ...thDuties,
  ...thExplain,
  ...thForum,
  ...thAltered,
  ...thClocks,
  ...thMeasure,
  ...thWhatIf,
  ...thPlan,
  ...thParties,
  ...thBooks,
  ...thAssessments,
};
