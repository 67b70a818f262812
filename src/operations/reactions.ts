// What upper rooms do when a lower room's act concerns them: all reactions of the house, in their order.
import type { Journal } from '../journal/journal.js';
import { followFund } from '../loans/follow-fund.reaction.js';
import { keepTasksOfPeople } from '../loans/keep-tasks.reaction.js';
import { projectLoans } from '../loans/project.reaction.js';
import { nameRecipients, renameRecipients } from '../loans/recipients.reaction.js';
import { cancelForPeople, replanLoans, reviveForPeople } from '../reminders/replan.reaction.js';

export function registerReactions(journal: Journal): void {
  journal.react('loans/project', ['facts-appended'], projectLoans);
  journal.react('loans/keep-tasks-of-people', ['person-died', 'death-taken-back'], keepTasksOfPeople);
  journal.react('loans/name-recipients', ['loan-applied'], nameRecipients);
  journal.react('loans/rename-recipients', ['recipients-changed'], renameRecipients);
  journal.react('loans/follow-fund', ['fund-moved'], followFund);
  journal.react('reminders/replan', ['loans-projected'], replanLoans);
  journal.react('reminders/cancel-for-people', ['contact-stopped'], cancelForPeople);
  journal.react('reminders/revive-for-people', ['death-taken-back'], reviveForPeople);
}
