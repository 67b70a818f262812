// What stands under เพิ่มเติม for each role: what has a tab is not said again.
import type { Actor } from '../../kernel/actor.js';
import type { MoreView } from '../pages/more.page.js';
import { mayManageUsers } from './users.query.js';

type Entry = MoreView['entries'][number];

const HELP: Entry[] = [
  { key: 'help', href: '/help' },
  { key: 'examples', href: '/help/messages' },
  { key: 'glossary', href: '/help/glossary' },
  { key: 'account', href: '/account' },
];

const COMMITTEE: Entry[] = [
  { key: 'people', href: '/people' },
  { key: 'fund', href: '/funds' },
  { key: 'receipts', href: '/receipts' },
  { key: 'cash', href: '/cash-sheet' },
  { key: 'whatIf', href: '/what-if' },
  { key: 'tasks', href: '/tasks' },
  { key: 'messages', href: '/messages' },
  { key: 'reminders', href: '/reminders' },
  { key: 'imports', href: '/imports' },
  { key: 'journal', href: '/journal' },
];

const REPORTS: Entry = { key: 'reports', href: '/reports' };

const OFFICER: Entry[] = [
  REPORTS,
  { key: 'calls', href: '/activity-calls' },
  { key: 'library', href: '/lessons' },
  { key: 'assessments', href: '/assessments' },
  { key: 'whatIf', href: '/what-if' },
  { key: 'loans', href: '/loans' },
  { key: 'people', href: '/people' },
  { key: 'receipts', href: '/receipts' },
  { key: 'tasks', href: '/tasks' },
  { key: 'messages', href: '/messages' },
  { key: 'reminders', href: '/reminders' },
  { key: 'journal', href: '/journal' },
];

const ADMINISTRATOR: Entry[] = [
  ...OFFICER,
  { key: 'recoveries', href: '/recoveries' },
  { key: 'imports', href: '/imports' },
  { key: 'fundTypes', href: '/fund-types' },
  { key: 'start', href: '/start' },
  { key: 'design', href: '/design' },
  { key: 'api', href: '/api/docs' },
];

/** The entries that the actor may open, in order. */
export function moreEntries(actor: Actor): Entry[] {
  const own =
    actor.role === 'administrator' ? ADMINISTRATOR : actor.role === 'committee-member' ? COMMITTEE : OFFICER;
  const users: Entry[] = mayManageUsers(actor) ? [{ key: 'users', href: '/users' }] : [];
  return [{ key: 'find', href: '/find' }, ...own, ...users, ...HELP];
}
