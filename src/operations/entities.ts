// The entities of all rooms, for the one data source.
import { ApiToken, CodeTry, OneTimeCode, Session } from '../access/sign-in.entity.js';
import { UserAccount, UserArea, UserFund } from '../access/user-account.entity.js';
import { ImportDraft } from '../imports/import-draft.entity.js';
import { AuditEvent } from '../journal/audit-event.entity.js';
import { Fact } from '../ledger/fact.entity.js';
import { Loan } from '../ledger/loan.entity.js';
import { Instalment, LoanSpan } from '../ledger/projection.entity.js';
import { Receipt } from '../ledger/receipt.entity.js';
import { Task } from '../loans/task.entity.js';
import type { OpenOptions } from '../platform/database/open.js';
import { VillageAssessment } from '../recovery/assessments/assessment.entity.js';
import { ActivityCall, ActivityDecision, ActivityReport } from '../recovery/calls/activity-call.entity.js';
import { Recovery, RecoveryFact, RecoveryLoan, RecoveryVillage } from '../recovery/recovery.entity.js';
import { BorrowerGroup, GroupMember, GroupMentor } from '../registry/borrower-group.entity.js';
import { Fund, Village } from '../registry/fund.entity.js';
import {
  AccountBalance,
  CommitteeTerm,
  FundActivity,
  GrantGiven,
  Handover,
} from '../registry/fund-record.entity.js';
import { BookEntry, GrantEntry } from '../registry/money-book.entity.js';
import { ContactChannel, ContactStop, Person } from '../registry/person.entity.js';
import { VillagePage } from '../registry/village-page.entity.js';
import { Message } from '../reminders/message.entity.js';
import { Reminder } from '../reminders/reminder.entity.js';
import { BackupRun } from './backup/backup-run.entity.js';
import { DailyRun } from './daily-run.entity.js';

export const ENTITIES: OpenOptions['entities'] = [
  AuditEvent,
  Village,
  Fund,
  Person,
  ContactChannel,
  ContactStop,
  BorrowerGroup,
  GroupMember,
  GroupMentor,
  CommitteeTerm,
  Handover,
  AccountBalance,
  GrantGiven,
  GrantEntry,
  BookEntry,
  FundActivity,
  VillagePage,
  UserAccount,
  UserArea,
  UserFund,
  ApiToken,
  Session,
  OneTimeCode,
  CodeTry,
  Loan,
  Fact,
  Receipt,
  Instalment,
  LoanSpan,
  Task,
  Reminder,
  Message,
  DailyRun,
  BackupRun,
  ImportDraft,
  Recovery,
  RecoveryVillage,
  RecoveryLoan,
  RecoveryFact,
  ActivityCall,
  ActivityDecision,
  ActivityReport,
  VillageAssessment,
];
