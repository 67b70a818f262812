// The controllers of the committee's pages, in the order of a volunteer's day.
import { LoansDesk } from './loans.controller.js';
import { SignInController } from './sign-in.controller.js';

export const DESK_CONTROLLERS = [SignInController, LoansDesk];
