// The whole document around a page: head, top bar, tabs by role, what was just done, language, sign-out.
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Role } from '../../kernel/actor.js';
import { assetAt, type FormState, type Frame } from '../frame.js';
import { type Catalogue, words } from '../words/words.js';
import { FrameContext, LabelsContext, useFrame } from './frame.part.js';
import { DrawnIcons, Icon, type IconName, IconsContext, Logo } from './icon.part.js';
import { Note } from './note.part.js';
import { MadeUp } from './text.part.js';

export type Tab = keyof Catalogue['tabs'];

const TAB_OF: Record<Tab, { href: string; icon: IconName }> = {
  today: { href: '/today', icon: 'home' },
  loans: { href: '/loans', icon: 'paper' },
  pay: { href: '/pay', icon: 'money' },
  overview: { href: '/overview', icon: 'chart' },
  funds: { href: '/funds', icon: 'fund' },
  recoveries: { href: '/recoveries', icon: 'mend' },
  operations: { href: '/operations', icon: 'settings' },
  more: { href: '/more', icon: 'menu' },
};

/** Four at most: the committee works on loans, officers look over funds, administrators over the system. */
export function tabsOf(role: Role): Tab[] {
  if (role === 'committee-member') return ['today', 'loans', 'pay', 'more'];
  if (role === 'administrator') return ['overview', 'funds', 'operations', 'more'];
  return ['overview', 'funds', 'recoveries', 'more'];
}

/** Letters beside the product's name and the search, at 360 px. */
const ROOM_FOR_A_NAME = 8;

interface LayoutProps {
  frame: Frame;
  title: string;
  tab?: Tab;
  /** 72rem for overviews; tasks keep 42rem. */
  wide?: boolean;
  /** The page shows the brand itself. */
  bare?: boolean;
  /** The page's form: its faults go before the title. */
  form?: FormState;
  children: ComponentChildren;
}

/** One HTML document. Its only h1 stands in the children (usually through `Head`). */
export function Layout({ frame, title, tab, wide, bare, form, children }: LayoutProps) {
  const t = words(frame.lang);
  const faults = form?.faults.length ?? 0;
  const full = `${faults ? `${t.mendCount(faults)} · ` : ''}${title} · ${t.product}`;
  return (
    <FrameContext.Provider value={frame}>
      <IconsContext.Provider value={new Set()}>
        <html lang={frame.lang}>
          <DocumentHead title={full} frame={frame} />
          <body data-busy={t.saving} data-no-network={t.noNetwork}>
            <a class="skip" href="#main">
              {t.skip}
            </a>
            {!bare && <TopBar name={frame.user?.name} />}
            {frame.user && <Tabs role={frame.user.role} current={tab} />}
            <main id="main" class={wide ? 'wide' : undefined}>
              {frame.demo && frame.user && (
                <p class="demo">
                  {t.demo} · <MadeUp /> {t.demoMark}
                </p>
              )}
              {frame.flash && (
                <Note kind="prevent" role="status">
                  <strong>{frame.flash[frame.lang]}</strong>
                </Note>
              )}
              {children}
              <Foot />
            </main>
            <DrawnIcons />
          </body>
        </html>
      </IconsContext.Provider>
    </FrameContext.Provider>
  );
}

/** The text of the answer. A summary of faults stands before the fields it names: then it is made again. */
export function renderPage(page: JSX.Element): string {
  const labels = new Map<string, ComponentChildren>();
  const whole = <LabelsContext.Provider value={labels}>{page}</LabelsContext.Provider>;
  const first = renderToString(whole);
  return `<!doctype html>${labels.size > 0 ? renderToString(whole) : first}`;
}

function DocumentHead({ title, frame }: { title: string; frame: Frame }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link
        rel="preload"
        href="/assets/fonts/sarabun-thai-400-normal.woff2"
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={assetAt('tidtam.css', frame)} />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/assets/icon-192.png" />
      <link rel="manifest" href="/assets/manifest.webmanifest" />
      <script src={assetAt('tidtam.js', frame)} defer />
    </head>
  );
}

function TopBar({ name }: { name?: string }) {
  const { t } = useFrame();
  return (
    <header class="top">
      <a class="brand" href="/">
        <Logo />
        {t.product}
      </a>
      {name && (
        <>
          <a class="me" href="/find">
            <Icon name="search" />
            {t.search}
          </a>
          <Me name={name} />
        </>
      )}
    </header>
  );
}

/** A phone has room for a first name; a longer one is left to เพิ่มเติม, where it stands as well. */
function Me({ name }: { name: string }) {
  const [first = '', ...rest] = name.split(' ');
  const isLong = first.replace(/\p{Mn}/gu, '').length > ROOM_FOR_A_NAME;
  return (
    <a class={isLong ? 'me wide-only' : 'me'} href="/more">
      <Icon name="person" />
      <span>
        {first}
        {rest.length > 0 && <span class="wide-only"> {rest.join(' ')}</span>}
      </span>
    </a>
  );
}

function Tabs({ role, current }: { role: Role; current?: Tab }) {
  const { t } = useFrame();
  const tabs = tabsOf(role);
  // What has no tab of its own for this role is reached through เพิ่มเติม.
  const here = current && (tabs.includes(current) ? current : 'more');
  return (
    <nav class="tabs" aria-label={t.mainMenu}>
      <ul>
        {tabs.map(tab => (
          <li key={tab}>
            <a href={TAB_OF[tab].href} aria-current={tab === here ? 'page' : undefined}>
              <Icon name={TAB_OF[tab].icon} />
              {t.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot() {
  const { frame, lang, t } = useFrame();
  const other = lang === 'th' ? 'en' : 'th';
  return (
    <footer class="foot">
      <a class="more" href={withLanguage(frame.path, other)} lang={other} hreflang={other}>
        {t.otherLanguage}
      </a>
      {frame.user && (
        <form method="post" action="/sign-out">
          <input type="hidden" name="csrf" value={frame.csrf} />
          <button class="link more" type="submit">
            {t.signOut}
          </button>
        </form>
      )}
    </footer>
  );
}

/** The same address in another language. */
export function withLanguage(path: string, lang: string): string {
  const [place = '/', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', lang);
  return `${place}?${parameters}`;
}
