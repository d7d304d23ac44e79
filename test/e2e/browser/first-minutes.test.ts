import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-process.ts';
import { Visitor } from './visitor.ts';

const phone = { width: 390, height: 844 };

test('in nine taps a stranger has paired, seen the book, a card and what to clean up', async () => {
  await using demo = await startDemo();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: phone });
    await page.goto(demo.address);
    const visitor = new Visitor(page);
    const heights: Record<string, number> = {};
    const visit = async (label: string | RegExp, text: string | RegExp): Promise<void> => {
      await visitor.tap(label, text);
      heights[String(label)] = await visitor.height();
    };
    await visit('Start', 'This bot is yours now');
    await visitor.tap('Pair my account', 'Scan with your phone');
    await visit('Scan with your phone', /Paired with Alex Rivers\. It has \d+ contacts/);
    await visitor.tap(/^Contacts · \d+$/, 'Do you see a table?');
    await visitor.tap('Yes', /Contacts of Alex Rivers · \d+/);
    heights.contacts = await visitor.height();
    await visit('4', 'Telegram id');
    await visit('Home', 'Hello Alex');
    await visit('Clean up', 'Clean-up, Alex Rivers');
    await visit('Home', 'Hello Alex');
    expect(visitor.taps).toHaveLength(9);
    for (const [screen, height] of Object.entries(heights)) {
      expect(Math.floor(height), screen).toBeLessThanOrEqual(phone.height);
    }
  } finally {
    await browser.close();
  }
}, 120_000);
