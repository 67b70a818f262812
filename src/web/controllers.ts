// Every controller of the product: the API's resources, then the pages.

import { AccountController } from './api/account.controller.js';
import { ActivitiesController } from './api/activities.controller.js';
import { ActivityCallsController } from './api/activity-calls.controller.js';
import { AreasController } from './api/areas.controller.js';
import { AssessmentsController } from './api/assessments.controller.js';
import { AuditEventsController } from './api/audit-events.controller.js';
import { BooksController } from './api/books.controller.js';
import { DashboardsController } from './api/dashboards.controller.js';
import { FilesController } from './api/files.controller.js';
import { FundFiguresController } from './api/fund-figures.controller.js';
import { FundRecordsController } from './api/fund-records.controller.js';
import { FundTypesController } from './api/fund-types.controller.js';
import { FundsController } from './api/funds.controller.js';
import { GrantsController } from './api/grants.controller.js';
import { GroupsController, HouseholdsController } from './api/groups.controller.js';
import { HealthController } from './api/health.controller.js';
import { HelpController } from './api/help.controller.js';
import { ImportsController } from './api/imports.controller.js';
import { InstrumentListsController } from './api/instrument-lists.controller.js';
import { InstrumentsController } from './api/instruments.controller.js';
import { JobsController } from './api/jobs.controller.js';
import { LessonFormsController, LessonVoicesController } from './api/lesson-voices.controller.js';
import { LibraryController } from './api/library.controller.js';
import { LineController } from './api/line.controller.js';
import { LoanRecordsController } from './api/loan-records.controller.js';
import { LoansController } from './api/loans.controller.js';
import { MetricsController } from './api/metrics.controller.js';
import { OpenApiController } from './api/openapi.controller.js';
import { OperationsController } from './api/operations.controller.js';
import { PapersController } from './api/papers.controller.js';
import { PartiesController } from './api/parties.controller.js';
import { PaymentsController } from './api/payments.controller.js';
import { PeopleController } from './api/people.controller.js';
import { PreviewsController } from './api/previews.controller.js';
import { RecoveriesController } from './api/recoveries.controller.js';
import { RecoveryForumsController } from './api/recovery-forums.controller.js';
import { RecoveryLessonsController } from './api/recovery-lessons.controller.js';
import { RecoveryReportsController } from './api/recovery-reports.controller.js';
import { RecoveryResultsController } from './api/recovery-results.controller.js';
import { RecoveryVillagesController } from './api/recovery-villages.controller.js';
import { RemindersController } from './api/reminders.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { TasksController } from './api/tasks.controller.js';
import { TokensController } from './api/tokens.controller.js';
import { UsersController } from './api/users.controller.js';
import { VillageBooksController } from './api/village-books.controller.js';
import { DESK_CONTROLLERS } from './desk/desk-controllers.js';
import { OFFICE_CONTROLLERS } from './desk/office-controllers.js';
import { RECOVERY_CONTROLLERS } from './desk/recovery-controllers.js';

export const CONTROLLERS = [
  HealthController,
  TokensController,
  JobsController,
  LoansController,
  LoanRecordsController,
  ActivitiesController,
  TasksController,
  InstrumentsController,
  InstrumentListsController,
  HelpController,
  PartiesController,
  PaymentsController,
  PreviewsController,
  FundsController,
  PeopleController,
  GroupsController,
  HouseholdsController,
  AreasController,
  AssessmentsController,
  FundTypesController,
  FundRecordsController,
  VillageBooksController,
  FundFiguresController,
  BooksController,
  GrantsController,
  FilesController,
  ImportsController,
  DashboardsController,
  AuditEventsController,
  MetricsController,
  UsersController,
  AccountController,
  RemindersController,
  LineController,
  OperationsController,
  PapersController,
  RecoveriesController,
  RecoveryForumsController,
  ReportsController,
  RecoveryReportsController,
  RecoveryResultsController,
  RecoveryVillagesController,
  RecoveryLessonsController,
  LessonVoicesController,
  LessonFormsController,
  LibraryController,
  ActivityCallsController,
  OpenApiController,
  ...OFFICE_CONTROLLERS,
  ...DESK_CONTROLLERS,
  ...RECOVERY_CONTROLLERS,
];
