import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ogg, webp } from '../../integration/sandbox/bot-api/sample-media.ts';
import { bubble, startHarness, type Harness } from './page-harness.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness((bot) => {
    bot.on('message:sticker', (ctx) => ctx.reply(`sticker of ${ctx.msg.sticker.width}`));
    bot.on('message:voice', (ctx) => ctx.reply(`voice of ${ctx.msg.voice.duration} s`));
    bot.on('message:photo', (ctx) => ctx.reply(`photo of ${ctx.msg.photo[0]?.width}`));
    bot.on('inline_query', async (ctx) => {
      const { query, offset } = ctx.inlineQuery;
      const page = Number(offset || '1');
      const results = ['Zoe', 'Ben'].map((name) => ({
        type: 'article' as const,
        id: name,
        title: `${name} ${page}`,
        input_message_content: { message_text: `${query}: ${name} ${page}` },
      }));
      const button = { text: 'Sign in', start_parameter: 'pair' };
      await ctx.answerInlineQuery(results, {
        next_offset: page < 2 ? String(page + 1) : '',
        button,
      });
    });
    bot.on('message:text', (ctx) => ctx.reply(`You said: ${ctx.msg.text}`));
  });
  harness.chat.start();
});

afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness[Symbol.asyncDispose]();
});

async function attach(page: Page, what: string, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: what }).click();
  await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a sticker and a voice message are sent and shown', async () => {
  const page = await harness.open();
  await attach(page, 'Sticker', 'sun.webp', webp(400, 512));
  await bubble(page, 'sticker of 400').waitFor();
  await page.locator('.message.person img[alt="Sticker"]').waitFor();
  await attach(page, 'Voice message', 'hello.oga', ogg(4));
  await bubble(page, 'voice of 4 s').waitFor();
  await page.getByLabel('Voice message, 4 s').waitFor();
  await attach(page, 'Voice message', 'text.txt', Buffer.from('text'));
  await page.getByText('A voice message is an Ogg file.').waitFor();
});

test('inline mode lists results page by page, and a picked one becomes a message', async () => {
  const page = await harness.open();
  const input = page.getByRole('combobox', { name: 'Message' });
  await input.fill('@roster_bot card');
  await page.getByRole('option', { name: 'Zoe 1' }).waitFor();
  await page.getByRole('option', { name: 'More' }).click();
  await page.getByRole('option', { name: 'Ben 2' }).click();
  await bubble(page, 'You said: card: Ben 2').waitFor();
  await page.locator('.message.person', { hasText: 'via @roster_bot' }).waitFor();
  await input.fill('@roster_bot x');
  await page.getByRole('option', { name: 'Sign in' }).click();
  await bubble(page, 'You said: /start pair').waitFor();
});
