// The controllers of the officers' and the administrator's pages, and of what everybody has: finding, help, lists.
import { OverviewDesk } from './overview.controller.js';

export const OFFICE_CONTROLLERS = [OverviewDesk];
