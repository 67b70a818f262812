// The Thai catalogue. Words follow the design's rules: short, spoken, polite, one word for one meaning.
import { thParts } from './th-parts.js';
import { thShell } from './th-shell.js';

export const th = { ...thShell, ...thParts };
