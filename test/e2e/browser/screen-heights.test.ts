import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonChat } from '../../../sandbox/bot-api/person-chat.ts';
import { startPage } from '../../../sandbox/page/start-page.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { textOf } from '../chat-text.ts';
import { openBrowser } from './browser.ts';
import { everyScreen, type Look, type Screens } from './every-screen.ts';
import { visitorId } from './page-harness.ts';

const phone = { width: 390, height: 844 };
/** Hundreds of screens each. */
const timeout = 240_000;

let opened: AsyncDisposableStack;
let address: string;
let browser: Browser;
/** What the page shows. */
let shown: Screens = { screens: [], file: () => Buffer.alloc(0) };

beforeAll(async () => {
  opened = new AsyncDisposableStack();
  const me = { id: visitorId, firstName: 'Max', phone: '+442079460001' };
  const sandbox = opened.use(await startSandbox({ populate: (world) => void world.addPerson(me) }));
  const real = sandbox.botApi.chat(visitorId);
  const chat: PersonChat = {
    person: real.person,
    commands: () => real.commands(),
    description: () => real.description(),
    action: () => undefined,
    draft: () => undefined,
    pinned: () => [],
    isBlocked: () => false,
    subscribe: (listener) => real.subscribe(listener),
    messages: () => shown.screens.map(({ message }, at) => ({ ...message, id: at + 1 })),
    keyboard: () => undefined,
    file: (id) => shown.file(id),
  } satisfies Partial<PersonChat> as unknown as PersonChat;
  const page = opened.use(
    await startPage({
      host: '127.0.0.1',
      port: 0,
      sandbox: { world: sandbox.world, bot: sandbox.bot, botApi: { chat: () => chat } },
      visitor: visitorId,
    }),
  );
  browser = await openBrowser();
  opened.defer(() => browser.close());
  address = page.url;
});
afterAll(() => opened.disposeAsync());

/** The heights of messages with their keyboards on a phone, in points. */
async function heightsOf(found: Screens): Promise<readonly number[]> {
  shown = found;
  // Its context is its own: the pictures of other screens have the same addresses, and would stay in its cache.
  const tab = await browser.newPage({ viewport: phone, reducedMotion: 'reduce' });
  await tab.goto(address);
  const messages = tab.locator('.message.bot');
  await messages.nth(found.screens.length - 1).waitFor();
  const heights = await messages.evaluateAll((all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().height)),
  );
  await tab.close();
  return heights;
}

/** Every language, as words differ in length and letters in height; without tables, the one with the longest words. */
const looks: readonly Look[] = [
  ...['en', 'ru', 'es', 'de', 'fa', 'ar'].map((language) => ({ form: 'rich', language }) as const),
  ...['en', 'de'].map((language) => ({ form: 'plain', language }) as const),
];

test.for(looks)('every screen fits on a phone: $form, $language', { timeout }, async (look) => {
  const found = await everyScreen(look);
  const heights = await heightsOf(found);
  const high = found.screens.flatMap(({ way, message }, at) => {
    const height = heights[at] ?? 0;
    return height > phone.height ? [`${height} points: ${way}\n${textOf(message)}`] : [];
  });
  expect(high).toEqual([]);
});
