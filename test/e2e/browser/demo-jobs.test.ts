import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-process.ts';
import { Visitor } from './visitor.ts';

test('the demo does each job that it suggests with one tap', async () => {
  await using demo = await startDemo();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    await page.goto(demo.address);
    const visitor = new Visitor(page);
    const strip = page.getByRole('group', { name: 'Try this' });
    const suggested = strip.locator('.job');
    expect(await strip.isVisible()).toBe(false);

    await visitor.tap('Start', 'This bot is yours now');
    expect(await suggested.allTextContents()).toEqual(['Connect Alex’s account']);
    await visitor.tap('Connect Alex’s account', 'Paired with Alex Rivers');
    // The question comes once, below the first rich message.
    await visitor.tap('Import my phone’s export', 'Do you see a table');
    const preview = page.getByText('Import into the contacts of Alex Rivers');
    expect(await preview.first().isVisible()).toBe(true);
    await visitor.tap('Find doubles', 'Same name: 3');
    await visitor.tap('Delete 30 at once', 'Delete these 30 contacts');
    await visitor.tap('Delete these 30 contacts', 'Deleted 30 contacts');
    await visitor.tap('Undo that', /30 undone/);
    await visitor.tap('Find “sokolov”', 'Дмитрий Соколов');
    await visitor.tap('Note how I met Zoe', /Zoe Miller[^]*met at the choir in Rome[^]*#Choir/);
    await visitor.tap('What Telegram remembers', 'Telegram keeps every number');
    await visitor.tap('Tidy up my book', 'Deleted accounts · 3');
    await visitor.tap('Tidy the names', /Tidy the names of Alex[^]*Choose what to change/);
    await visitor.tap('Let Zoe add me', 'Zoe Miller added you');
    await visitor.tap('Back it up', 'backup');
    expect(await suggested.count()).toBe(11);
    expect(await strip.locator('.job.done').count()).toBe(11);
    await strip.getByRole('button', { name: 'Hide suggestions' }).click();
    expect(await strip.isVisible()).toBe(false);
  } finally {
    await browser.close();
  }
}, 120_000);
