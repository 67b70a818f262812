// The Thai catalogue. Words follow the design's rules: short, spoken, polite, one word for one meaning.
import { thLoans } from './th-loans.js';
import { thMoney } from './th-money.js';
import { thParts } from './th-parts.js';
import { thShell } from './th-shell.js';

export const th = { ...thShell, ...thParts, ...thLoans, ...thMoney };
