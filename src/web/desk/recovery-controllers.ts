// The controllers of แก้หนี้. What has a fixed address stands before what has an id in its place.
import { ActivityCallsDesk } from './activity-calls.controller.js';
import { AssessmentsDesk } from './assessments.controller.js';
import { ClinicDesk } from './clinic.controller.js';
import { ForumDesk } from './forum.controller.js';
import { InvitationsDesk } from './invitations.controller.js';
import { LessonsDesk } from './lessons.controller.js';
import { LibraryDesk } from './library.controller.js';
import { RecoveryDesk } from './recovery.controller.js';
import { RecoveryResultDesk } from './recovery-result.controller.js';
import { RegisterWorkDesk } from './register-work.controller.js';
import { ReportsDesk } from './reports.controller.js';
import { TeamDesk } from './team.controller.js';
import { VillageCaseDesk } from './village-case.controller.js';
import { VillagePlanDesk } from './village-plan.controller.js';
import { SayController, VoicesDesk } from './voice.controller.js';

export const RECOVERY_CONTROLLERS = [
  ReportsDesk,
  RecoveryResultDesk,
  RecoveryDesk,
  ForumDesk,
  TeamDesk,
  ClinicDesk,
  InvitationsDesk,
  VillagePlanDesk,
  RegisterWorkDesk,
  VillageCaseDesk,
  VoicesDesk,
  LessonsDesk,
  LibraryDesk,
  SayController,
  ActivityCallsDesk,
  AssessmentsDesk,
];
