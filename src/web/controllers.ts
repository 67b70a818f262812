// Every controller of the product: the API's resources, then the pages.
import { FundsController } from './api/funds.controller.js';
import { GroupsController, HouseholdsController } from './api/groups.controller.js';
import { HealthController } from './api/health.controller.js';
import { LoansController } from './api/loans.controller.js';
import { PaymentsController } from './api/payments.controller.js';
import { PeopleController } from './api/people.controller.js';
import { TokensController } from './api/tokens.controller.js';

export const CONTROLLERS = [
  HealthController,
  TokensController,
  LoansController,
  PaymentsController,
  FundsController,
  PeopleController,
  GroupsController,
  HouseholdsController,
];
