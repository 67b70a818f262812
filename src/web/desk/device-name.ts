// What a browser calls itself, as people know it: enough to tell a lost phone from the office's computer.
const BROWSERS: [RegExp, string][] = [
  [/\bLine\//i, 'LINE'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const MACHINES: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS/, 'Mac'],
  [/Linux|CrOS/, 'Linux'],
];

/** "Chrome · Android"; null for what is no browser that we know. */
export function deviceName(userAgent: string): string | null {
  const known = [BROWSERS, MACHINES].map(list => list.find(([sign]) => sign.test(userAgent))?.[1]);
  return known.filter(Boolean).join(' · ') || null;
}
