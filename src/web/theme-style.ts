// A page by day or by night whatever its reader's device says: for whoever changes the look.

export const THEMES = ['day', 'night'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme's colours, to stand after the style: its first `:root` is the day, the second the night. */
export function themeStyle(css: string, theme: Theme): string {
  const [day, night] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, colours]) => colours!.trim());
  const colours = theme === 'day' ? `${day} color-scheme: light;` : `${night} color-scheme: dark;`;
  return `@media screen { :root { ${colours} } }`;
}
