// The demonstration, served, with a browser before it: for what is looked at as its own people see it.
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD, fillDemonstration } from '../../src/operations/demo/fill-demonstration.job.js';
import { type App, startApp } from '../services/app.js';
import { freshDatabase } from '../services/databases.mjs';
import { openBrowser, type Person, signIn } from './person.js';

export interface Demonstration {
  app: App;
  browser: Browser;
  /** One of its users, signed in. */
  someone(username: string): Promise<Person>;
  close(): Promise<void>;
}

export async function openDemonstration(): Promise<Demonstration> {
  const database = await freshDatabase('sqlite');
  const app = await startApp({ databaseUrl: database.url, redisUrl: undefined });
  // The sign-ins are the demonstration's own: the test's administrator makes room.
  await app.house.database.write(tx => tx.run("update user_account set username = 'tester'"));
  await fillDemonstration(app.house);
  const browser = await openBrowser();
  return {
    app,
    browser,
    someone: username => signIn(browser, app, { username, password: DEMO_PASSWORD, script: true }),
    async close() {
      await browser.close();
      await app.close();
      await database.drop();
    },
  };
}
