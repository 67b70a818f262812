// The controllers of the officers' and the administrator's pages, and of what everybody has: finding, help.
import { AccountDesk } from './account.controller.js';
import { AttentionDesk } from './attention.controller.js';
import { MadeCodesDesk, UsedCodesController } from './codes.controller.js';
import { FundsDesk } from './funds.controller.js';
import { ImportsDesk } from './imports.controller.js';
import { ListsDesk } from './lists.controller.js';
import { MoreDesk } from './more.controller.js';
import { OperationsDesk } from './operations.controller.js';
import { OverviewDesk } from './overview.controller.js';
import { StartDesk } from './start.controller.js';
import { UsersDesk } from './users.controller.js';

export const OFFICE_CONTROLLERS = [
  AttentionDesk,
  OverviewDesk,
  FundsDesk,
  UsersDesk,
  MadeCodesDesk,
  UsedCodesController,
  AccountDesk,
  StartDesk,
  OperationsDesk,
  ListsDesk,
  MoreDesk,
  ImportsDesk,
];
