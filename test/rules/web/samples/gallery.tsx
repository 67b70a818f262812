// Every page with a sample view, so that one test and one preview see them all.
import type { JSX } from 'preact';
import { SetUpPage, SignInPage } from '../../../../src/web/pages/sign-in.page.js';
import { TodayPage } from '../../../../src/web/pages/today.page.js';
import { committeeFrame, strangerFrame } from './frame.js';
import { signIn, today } from './today.js';

/** Name → page. */
export const gallery: Record<string, JSX.Element> = {
  'sign-in': <SignInPage view={signIn} frame={strangerFrame} />,
  'set-up': <SetUpPage view={{ form: signIn.form }} frame={strangerFrame} />,
  today: <TodayPage view={today} frame={committeeFrame} />,
  'today-empty': (
    <TodayPage
      view={{ ...today, first: null, rest: [], done: null }}
      frame={{ ...committeeFrame, lang: 'en' }}
    />
  ),
};
