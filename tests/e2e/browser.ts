// A real Chromium for the end-to-end tests: one process, a context of its own for each person.

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';

type Device = 'phone' | 'tablet' | 'laptop' | 'projector';

const devices: Readonly<Record<Device, BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
};

export interface Person {
  readonly page: Page;
  /** What the browser reported as an error so far: uncaught exceptions and console errors. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PersonOptions {
  readonly device?: Device;
  readonly locale?: 'fr-FR' | 'en-GB';
  readonly dark?: boolean;
}

/** Starts the browser that CHROMIUM names, or Debian's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person with a device of their own: cookies and storage are shared with nobody. */
export async function newPerson(
  browser: Browser,
  baseURL: string,
  options: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL,
    locale: options.locale ?? 'fr-FR',
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: true,
    ...devices[options.device ?? 'laptop'],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`.trim());
  });
  return { page, errors, close: () => context.close() };
}
