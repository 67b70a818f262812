// The English catalogue, with the keys of the Thai one.
import { enLoans } from './en-loans.js';
import { enMoney } from './en-money.js';
import { enParts } from './en-parts.js';
import { enShell } from './en-shell.js';
import type { th } from './th.js';

export const en: typeof th = { ...enShell, ...enParts, ...enLoans, ...enMoney };
