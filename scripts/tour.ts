/** The moving picture of the README: from pairing to an undo, on a phone. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startDemo } from '../test/e2e/browser/demo-process.ts';
import { animateWebp, type Frame } from './animated-webp.ts';
import { settle } from './screens.ts';

const size = { width: 390, height: 760 };
const scale = 1.4;
const quality = 45;
/** How long a finger rests on what it taps. */
const tapMs = 550;

/** Draws `tour.webp` into the folder. */
export async function drawTour(browser: Browser, folder: string): Promise<void> {
  await using demo = await startDemo();
  const page = await browser.newPage({
    viewport: size,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(demo.address);
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  const film = await startFilm(page);
  await film.show(1800);
  await film.tap('Start', 'This bot is yours now', 1200);
  await film.tap('Pair my account', 'Scan with your phone', 1500);
  await film.tap('Scan with your phone', 'Paired with Alex Rivers', 2600);
  await film.tap('Import my phone’s export', 'Do you see a table?', 1800);
  await film.tap('Yes', 'Import into the contacts', 1800);
  await film.tap(/^Import \d+$/, 'Imported into the contacts', 2600);
  await film.tap('Tidy up my book', 'Clean-up, Alex Rivers', 1600);
  await film.tap(/^Not seen for a year · \d+$/, 'No one’s selected yet', 1200);
  await film.tap(/^Select all \d+$/, 'contacts selected', 900);
  await film.tap(/^Delete \d+…$/, 'Delete these', 1800);
  await film.tap(/^Delete these \d+ contacts$/, 'Deleted', 1800);
  await film.tap('Undo', 'undone', 3500);
  await page.close();
  await writeFile(join(folder, 'tour.webp'), animateWebp(film.frames));
}

interface Film {
  readonly frames: readonly Frame[];
  show(ms: number): Promise<void>;
  /** Taps the last button with this label, and shows the message with this text that comes of it. */
  tap(label: string | RegExp, text: string, ms: number): Promise<void>;
}

async function startFilm(page: Page): Promise<Film> {
  const devTools = await page.context().newCDPSession(page);
  const frames: Frame[] = [];
  const show = async (ms: number): Promise<void> => {
    const clip = { x: 0, y: 0, ...size, scale };
    const picture = { format: 'webp', quality, clip } as const;
    const { data } = await devTools.send('Page.captureScreenshot', picture);
    frames.push({ webp: Buffer.from(data, 'base64'), shownMs: ms });
  };
  return {
    frames,
    show,
    tap: async (label, text, ms) => {
      const button = page.getByRole('button', { name: label, exact: true }).last();
      await button.scrollIntoViewIfNeeded();
      const finger = await putFinger(page, button);
      await show(tapMs);
      await finger.evaluate((one) => one.remove());
      await button.click();
      await page.locator('.message.bot').last().filter({ hasText: text }).waitFor();
      await settle(page);
      await page.waitForFunction(() => !document.querySelector('.toast'));
      await show(ms);
    },
  };
}

/** A dot where a finger would be. */
async function putFinger(page: Page, button: Locator): Promise<Locator> {
  const box = await button.boundingBox();
  if (!box) throw new Error('There is nothing to tap.');
  await page.evaluate(
    ({ x, y, width, height }) => {
      const dot = document.createElement('div');
      dot.className = 'finger';
      dot.style.cssText = `position: fixed; z-index: 99; left: ${x + width / 2 - 19}px;
        top: ${y + height / 2 - 19}px; width: 38px; height: 38px; border-radius: 50%;
        background: #1b365755; border: 2px solid #ffffffcc; pointer-events: none`;
      document.body.append(dot);
    },
    { ...box },
  );
  return page.locator('.finger');
}
