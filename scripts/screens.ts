/** Pictures of the bot's main screens in the demo, and the page that lists them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { format } from 'prettier';
import { loadLocales } from '../src/bot/kit/locale.ts';
import { say } from '../src/bot/kit/words.ts';

/** What leads to a screen: a message, then the button of a text if there is one. */
interface Way {
  readonly title: string;
  readonly send: string;
  readonly press?: 'button-choose';
}

const screens = {
  home: { title: 'Home', send: '/start ' },
  contacts: { title: 'Contacts', send: '/contacts ' },
  card: { title: 'A card', send: '/contact zoe' },
  select: { title: 'Selecting contacts', send: '/contacts ', press: 'button-choose' },
  delete: { title: 'Before a deletion', send: '/delete zoe' },
  import: {
    title: 'An import',
    send: '/import +44 7911 123456 Zoe Miller\n020 7946 0112 Ben Stone',
  },
  cleanup: { title: 'Clean-up', send: '/cleanup ' },
  duplicates: { title: 'Duplicates', send: '/duplicates ' },
  privacy: { title: 'Privacy', send: '/privacy ' },
  settings: { title: 'Settings', send: '/settings ' },
  help: { title: 'Help', send: '/help ' },
} as const satisfies Readonly<Record<string, Way>>;

type ScreenName = keyof typeof screens;

const sizes = [
  { width: 390, height: 844, scale: 1 },
  { width: 1280, height: 800, scale: 0.6 },
] as const;
const schemes = ['light', 'dark'] as const;

/** Like the scale of the large pictures: so that the folder stays below 3 MB. */
const quality = 20;

interface Look {
  readonly form: 'rich' | 'plain';
  readonly language: 'en' | 'fa';
}

/** Left to right, then right to left. */
const looks: readonly Look[] = [
  { form: 'rich', language: 'en' },
  { form: 'plain', language: 'en' },
  { form: 'plain', language: 'fa' },
  { form: 'rich', language: 'fa' },
];

const locales = loadLocales();

/**
 * Draws every screen in all combinations of size, scheme, form and direction, and lists them in `screens.md`.
 *
 * @param page the demo after the pairing, where the question about tables was answered
 * @param docs the folder of the documentation
 */
export async function drawScreens(page: Page, docs: string): Promise<void> {
  const folder = join(docs, 'pictures', 'screens');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await page.getByRole('button', { name: 'Hide suggestions' }).click();
  for (const look of looks) {
    await change(page, look);
    for (const name of Object.keys(screens) as ScreenName[]) {
      await lead(page, screens[name], look);
      await drawEach(page, name, look, folder);
    }
  }
  await writeFile(join(docs, 'screens.md'), await format(index(), { parser: 'markdown' }));
}

/** Settings of the person who is shown. */
async function change(page: Page, { form, language }: Look): Promise<void> {
  const [phone, desktop] = sizes;
  // The phone with its settings stands beside the chat in the large size only.
  await page.setViewportSize({ width: desktop.width, height: desktop.height });
  await page.getByRole('tab', { name: 'Devices' }).click();
  await page.getByLabel('Language').selectOption(language);
  await page.getByRole('tab', { name: 'Contacts' }).click();
  await page.setViewportSize({ width: phone.width, height: phone.height });
  await send(page, '/settings ');
  const to = say(`button-tables-${form === 'rich' ? 'drawn' : 'plain'}`);
  const label = locales.find(language).plain(to);
  const last = page.locator('.message').last();
  if ((await last.getByRole('button', { name: label, exact: true }).count()) > 0)
    await tap(page, label);
}

async function lead(page: Page, way: Way, { language }: Look): Promise<void> {
  await send(page, way.send);
  if (way.press) await tap(page, locales.find(language).plain(say(way.press)));
}

/** Sends a message and waits for the screen that answers it. */
export async function send(page: Page, text: string): Promise<void> {
  const input = page.getByRole('combobox', { name: 'Message' });
  await input.fill(text);
  await input.press('Enter');
  await page.locator('.message:last-of-type.bot').waitFor();
  await settle(page);
}

/** Taps the last button with this label, on the last message that has it, and waits for what comes of it. */
export async function tap(page: Page, label: string | RegExp): Promise<void> {
  const exact = typeof label === 'string';
  await page.locator('.message').getByRole('button', { name: label, exact }).last().click();
  await settle(page);
}

/** How long nothing changes in the chat once an answer is complete. */
const quietMs = 600;

/** Waits until nothing changes in the page. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          changes.disconnect();
          resolve();
        };
        let timer = setTimeout(done, ms);
        const changes = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, ms);
        });
        changes.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    quietMs,
  );
}

type Size = (typeof sizes)[number];
type Scheme = (typeof schemes)[number];

/** Draws what is shown in each size and scheme; the page is in the first ones after that. */
async function drawEach(page: Page, name: ScreenName, look: Look, folder: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  for (const size of sizes.toReversed()) {
    await page.setViewportSize({ width: size.width, height: size.height });
    for (const colorScheme of schemes.toReversed()) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator('.message').last().scrollIntoViewIfNeeded();
      // Playwright itself writes no WebP.
      const clip = { x: 0, y: 0, ...size };
      const picture = { format: 'webp', quality, clip } as const;
      const { data } = await devTools.send('Page.captureScreenshot', picture);
      await writeFile(join(folder, fileName(name, size, colorScheme, look)), data, 'base64');
    }
  }
  await devTools.detach();
}

function fileName(name: ScreenName, { width }: Size, scheme: Scheme, look: Look): string {
  return `${name}-${width}-${scheme}-${look.form}-${look.language}.webp`;
}

/** The page that shows them, in Markdown. */
function index(): string {
  const parts = (Object.keys(screens) as ScreenName[]).map((name) => {
    const rows = sizes.flatMap((size) =>
      looks.map((look) => {
        const cells = schemes.map((scheme) => {
          const file = `pictures/screens/${fileName(name, size, scheme, look)}`;
          return `![${scheme}](${file})`;
        });
        return `| ${size.width}, ${look.form}, ${look.language} | ${cells.join(' | ')} |`;
      }),
    );
    return [`## ${screens[name].title}`, '', '| | light | dark |', '| --- | --- | --- |', ...rows];
  });
  const intro =
    'Each at 390 and 1,280 points, light and dark, as rich messages and as plain text, left to right and right to ' +
    'left. `npm run pictures` draws them from the demo.';
  return `# Screens\n\n${intro}\n\n${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
