// Icons: 24 grid, 2 px line, drawn in the page so that none waits for a picture: each once, wherever shown.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const PATHS = {
  home: <path d="M4 11l8-7 8 7v9H4zM9.5 20v-6h5v6" />,
  paper: <path d="M6 3h9l4 4v14H6zM14 3v5h5M9.5 13h6M9.5 17h6" />,
  file: <path d="M6 3h9l4 4v14H6zM14 3v5h5" />,
  money: (
    <>
      <rect x="3" y="6" width="18" height="12" rx="2" />
      <circle cx="12" cy="12" r="2.6" />
      <path d="M6.5 12h.01M17.5 12h.01" />
    </>
  ),
  menu: <path d="M4 6h16M4 12h16M4 18h16" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.6-3.8 3-5.6 6.5-5.6s5.9 1.8 6.5 5.6" />
      <path d="M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .7 3.1 2.5 3.5 5.2" />
    </>
  ),
  phone: (
    <path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2z" />
  ),
  talk: <path d="M4 5h16v11H11l-4.5 4V16H4z" />,
  place: (
    <>
      <path d="M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.3 2" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.2l2.8 2.8L16 9.5" />
    </>
  ),
  open: <circle cx="12" cy="12" r="9" />,
  tick: <path d="M4.5 12.5l5 5L19.5 7" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.1" />
    </>
  ),
  warn: <path d="M12 4L2.5 20h19zM12 10v4.5M12 17.4v.1" />,
  back: <path d="M15 5l-7 7 7 7" />,
  next: <path d="M9 5l7 7-7 7" />,
  print: <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />,
  send: <path d="M4 12l16-8-5 16-3.5-6.5z" />,
  chart: <path d="M4 20h16M7 20v-7M12 20V5M17 20v-10" />,
  fund: <path d="M4 20h16M5 10h14L12 4zM7 10v7M12 10v7M17 10v7" />,
  mend: (
    <>
      <path d="M14 6a4.5 4.5 0 0 0 5.6 5.6L11 20a2.3 2.3 0 0 1-3.3-3.3z" />
      <path d="M14 6a4.5 4.5 0 0 1 4.5-2.8L15.8 6l2.2 2.2 2.7-2.7" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.5 4.5" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.500a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.9-1.1 1.700M12 16.600v.1" />
    </>
  ),
  add: <path d="M12 5v14M5 12h14" />,
  stop: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8" />
    </>
  ),
};

export type IconName = keyof typeof PATHS;

/** The icons that a page shows, to be drawn at its end. */
export const IconsContext = createContext<Set<IconName>>(new Set());

/** An icon beside a word; it says nothing by itself, so it is hidden from ears. */
export function Icon({ name }: { name: IconName }) {
  useContext(IconsContext).add(name);
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The drawings of all icons that stand before it; the last thing of a document. */
export function DrawnIcons() {
  return (
    <svg class="drawn" aria-hidden="true">
      {[...useContext(IconsContext)].map(name => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          {PATHS[name]}
        </symbol>
      ))}
    </svg>
  );
}

/** The three dots that rise: ป ต ท. */
export function Logo() {
  return (
    <svg class="dots" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M6 24L16 15 26 7" />
      <circle cx="6" cy="24" r="5" />
      <circle cx="16" cy="15" r="5" />
      <circle cx="26" cy="7" r="5" />
    </svg>
  );
}
