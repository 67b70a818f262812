// The controllers of the committee's pages, in the order of a volunteer's day. What has a fixed address
// stands before what has an id in its place.
import { ApplicationDesk } from './application.controller.js';
import { BooksDesk } from './books.controller.js';
import { DutiesDesk } from './duties.controller.js';
import { FundDataDesk } from './fund-data.controller.js';
import { FundPageDesk } from './fund-page.controller.js';
import { GroupsDesk, HouseholdsDesk } from './groups.controller.js';
import { HandoverDesk } from './handover.controller.js';
import { LoanFormsDesk } from './loan-forms.controller.js';
import { LoansDesk } from './loans.controller.js';
import { PartiesDesk } from './parties.controller.js';
import { PayDesk } from './pay.controller.js';
import { PeopleDesk } from './people.controller.js';
import { PlanDesk } from './plan.controller.js';
import { ReceiptsDesk } from './receipts.controller.js';
import { ReversalDesk } from './reversal.controller.js';
import { SignInController } from './sign-in.controller.js';
import { TodayDesk } from './today.controller.js';
import { WhatIfDesk } from './what-if.controller.js';

export const DESK_CONTROLLERS = [
  SignInController,
  TodayDesk,
  ApplicationDesk,
  LoansDesk,
  PlanDesk,
  PartiesDesk,
  LoanFormsDesk,
  PayDesk,
  ReversalDesk,
  ReceiptsDesk,
  PeopleDesk,
  GroupsDesk,
  HouseholdsDesk,
  BooksDesk,
  DutiesDesk,
  FundDataDesk,
  FundPageDesk,
  HandoverDesk,
  WhatIfDesk,
];
