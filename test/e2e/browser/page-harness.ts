import { Bot } from 'grammy';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { PersonChat } from '../../../sandbox/bot-api/person-chat.ts';
import { onTestFinished } from 'vitest';
import { startPage } from '../../../sandbox/page/start-page.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { importContacts } from '../../../sandbox/world/import-contacts.ts';
import type { OfficialApp } from '../../../sandbox/world/official-app.ts';
import { openBrowser } from './browser.ts';

export const visitorId = 7_100_000_001n;
export const zoeId = 7_100_000_002n;

/** Chromium needs seconds to lay out its first page on a loaded machine; the failure names the locator. */
const patienceMs = 10_000;

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

interface View {
  readonly size?: keyof typeof sizes;
  readonly scheme?: 'light' | 'dark';
  /** Path and query of the page. */
  readonly path?: string;
}

/** The demo page in a browser, its sandbox, and a bot that the test drives. */
export interface Harness extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly chat: PersonChat;
  readonly phone: OfficialApp;
  /** Opens the page in a browser context of its own, which the end of the test closes. */
  open(view?: View): Promise<Page>;
  /** Errors inside the pages. */
  readonly errors: readonly string[];
}

export async function startHarness(answer: (bot: Bot) => void): Promise<Harness> {
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.use(
    await startSandbox({
      // The tests also sign in with GramJS, which fails with 1 of 256 key exchanges otherwise.
      avoidLeadingZeros: true,
      populate: (world) => {
        const [firstName, lastName] = ['Alex', 'Rivers'];
        const me = world.addPerson({
          id: visitorId,
          firstName,
          lastName,
          phone: '+442079460001',
        });
        const saved = { phone: '+442079460204', firstName: 'Grandma', lastName: '' };
        importContacts(world, { me }, [{ clientId: 0n, ...saved, note: undefined }]);
        const zoe = { id: zoeId, firstName: 'Zoe', lastName: 'Miller', username: 'zoe_miller' };
        world.addPerson({ ...zoe, phone: '+14155550107' });
      },
    }),
  );
  const bot = new Bot(sandbox.botToken, { client: { apiRoot: sandbox.botApi.root } });
  answer(bot);
  const page = opened.use(
    await startPage({ host: '127.0.0.1', port: 0, sandbox, visitor: visitorId }),
  );
  const browser = await openBrowser();
  opened.defer(() => browser.close());
  const polling = bot.start();
  opened.defer(async () => {
    await bot.stop();
    await polling;
  });
  const errors: string[] = [];
  const closing = opened.move();
  return {
    sandbox,
    bot,
    chat: sandbox.botApi.chat(visitorId),
    phone: sandbox.world.app(visitorId),
    errors,
    open: async ({ size = 'desktop', scheme = 'light', path = '/' } = {}) => {
      const context = await openContext(browser, size, scheme);
      // Each open page draws what later tests send.
      onTestFinished(() => context.close());
      context.setDefaultTimeout(patienceMs);
      const tab = await context.newPage();
      tab.on('pageerror', (error) => errors.push(String(error)));
      await tab.goto(page.url + path);
      // The name of the bot is there after the first event.
      await tab.getByRole('heading', { name: sandbox.bot.firstName }).waitFor();
      return tab;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function openContext(
  browser: Browser,
  size: keyof typeof sizes,
  colorScheme: 'light' | 'dark',
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: sizes[size],
    colorScheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** The last message of the bot that has this text. */
export function bubble(page: Page, text: string | RegExp): Locator {
  return page.locator('.message.bot').filter({ hasText: text }).last();
}
