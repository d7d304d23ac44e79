import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { bubble, startHarness, type Harness } from './page-harness.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness((bot) => {
    bot.command('start', (ctx) => ctx.reply(`Welcome, you came with "${ctx.match}".`));
    bot.command('styles', (ctx) =>
      ctx.reply('bold code hidden 2026 /menu\nquoted', {
        entities: [
          { type: 'bold', offset: 0, length: 4 },
          { type: 'code', offset: 5, length: 4 },
          { type: 'spoiler', offset: 10, length: 6 },
          {
            type: 'date_time',
            offset: 17,
            length: 4,
            unix_time: 1_780_000_000,
            date_time_format: 'D',
          },
          { type: 'bot_command', offset: 22, length: 5 },
          { type: 'blockquote', offset: 28, length: 6 },
        ],
      }),
    );
    bot.command('plain', (ctx) =>
      ctx.reply('Send /card, ask @zoe_miller or see https://example.com/a. Not code: /no', {
        entities: [{ type: 'code', offset: 68, length: 3 }],
      }),
    );
    bot.command('slow', async (ctx) => {
      await ctx.replyWithChatAction('typing');
    });
    bot.on('message:text', (ctx) => ctx.reply(`You said: ${ctx.msg.text}`));
  });
  await harness.bot.api.setMyDescription('I answer what you type.');
  await harness.bot.api.setMyCommands([
    { command: 'contacts', description: 'The table of your contacts' },
    { command: 'card', description: 'Everything about one of them' },
  ]);
});

afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness[Symbol.asyncDispose]();
});

test('a claim link opens with Start, which sends the payload of the link, once', async () => {
  const page = await harness.open({ path: '/?start=claim-abc' });
  expect(await page.getByRole('combobox', { name: 'Message' }).isVisible()).toBe(false);
  const description = page.getByText('I answer what you type.');
  await description.waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await description.waitFor({ state: 'hidden' });
  await bubble(page, 'Welcome, you came with "claim-abc".').waitFor();
  await page.getByRole('combobox', { name: 'Message' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('typed text is sent, and shown as text whatever it looks like', async () => {
  const page = await harness.open({ size: 'phone' });
  const markup = '<img src=x onerror="document.title=1"> & <b>';
  await page.getByRole('combobox', { name: 'Message' }).fill(markup);
  await page.keyboard.press('Enter');
  await bubble(page, `You said: ${markup}`).waitFor();
  expect(await page.locator('.messages b, .messages img').count()).toBe(0);
  expect(harness.chat.messages().at(-2)).toMatchObject({ from: 'person', text: markup });
});

test('commands are offered while one is typed, and the arrow keys choose', async () => {
  const page = await harness.open();
  const input = page.getByRole('combobox', { name: 'Message' });
  await input.pressSequentially('/ca');
  expect(await page.getByRole('option').allTextContents()).toEqual([
    '/cardEverything about one of them',
  ]);
  await input.fill('/c');
  await input.press('ArrowDown');
  expect(await page.getByRole('option', { selected: true }).textContent()).toContain('/card');
  await input.press('Tab');
  expect(await input.inputValue()).toBe('/card ');
  await input.fill('/c');
  await input.press('Enter');
  await bubble(page, 'You said: /contacts').waitFor();
});

test('the menu button lists all commands', async () => {
  const page = await harness.open({ size: 'phone' });
  await page.getByRole('button', { name: 'Commands' }).click();
  expect(await page.getByRole('option').count()).toBe(2);
  await page.getByRole('option', { name: '/card' }).click();
  await bubble(page, 'You said: /card').waitFor();
});

test('entities are drawn: styles, a date by the local clock, a command to press', async () => {
  const page = await harness.open();
  harness.chat.say('/styles');
  const text = bubble(page, 'quoted');
  expect(await text.locator('strong').textContent()).toBe('bold');
  expect(await text.locator('blockquote').textContent()).toBe('quoted');
  expect(await text.locator('time').first().textContent()).toBe('28 May 2026');
  await text.locator('code').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('code');
  const hidden = text.locator('.spoiler');
  const color = (): Promise<string> => hidden.evaluate((one) => getComputedStyle(one).color);
  const before = await color();
  await hidden.click();
  expect(await color()).not.toBe(before);
  await text.getByRole('button', { name: '/menu' }).click();
  await bubble(page, 'You said: /menu').waitFor();
});

test('commands, usernames and links are found in plain words, but not in code', async () => {
  const page = await harness.open();
  harness.chat.say('/plain');
  const text = bubble(page, 'Not code');
  expect(await text.getByRole('link').getAttribute('href')).toBe('https://example.com/a');
  expect(await text.locator('.inline-link').allTextContents()).toEqual(['/card', '@zoe_miller']);
  await text.getByRole('button', { name: '@zoe_miller' }).click();
  await page.getByRole('dialog', { name: 'Zoe Miller' }).getByText('+14155550107').waitFor();
});

test('the action of the bot stands below its name', async () => {
  const page = await harness.open();
  expect(await page.locator('.status').textContent()).toBe('bot');
  harness.chat.say('/slow');
  await page.locator('.status.doing').filter({ hasText: 'typing' }).waitFor();
});

test('a reader further up stays there, and a button leads to the new messages', async () => {
  const page = await harness.open({ size: 'phone' });
  for (let line = 0; line < 12; line += 1) harness.chat.say(`line ${line}, said`);
  await bubble(page, 'You said: line 11, said').waitFor();
  const scroller = page.locator('.scroller');
  await scroller.evaluate((one) => one.scrollTo({ top: 0, behavior: 'instant' }));
  const jump = page.getByRole('button', { name: 'To the latest message' });
  await jump.waitFor();
  await harness.bot.api.sendMessage(Number(harness.phone.id), 'something new');
  await jump.getByText('1', { exact: true }).waitFor();
  expect(await scroller.evaluate((one) => one.scrollTop)).toBe(0);
  await jump.click();
  await bubble(page, 'something new').waitFor();
  await jump.waitFor({ state: 'hidden' });
});

test('over messages, the day shows only while the visitor moves them', async () => {
  const page = await harness.open({ size: 'phone' });
  const lines = Array.from({ length: 60 }, (_, at) => `line ${at}`).join('\n');
  harness.chat.say(lines);
  await bubble(page, 'line 59').waitFor();
  const opacity = (): Promise<string> =>
    page.locator('.day').evaluate((one) => getComputedStyle(one).opacity);
  await eventually('the day is hidden', opacity, '0');
  await bubble(page, 'line 59').hover();
  await page.mouse.wheel(0, -40);
  await eventually('the day is shown', opacity, '1');
  await eventually('the day is hidden again', opacity, '0');
});

test('times and the words of the app are in the language of the app, also when it changes', async () => {
  const page = await harness.open();
  const { chat, phone } = harness;
  const sent = chat.messages().length;
  const yesterday = Math.floor(Date.now() / 1000) - 2 * 86_400;
  const entity = { type: 'date_time', offset: 0, length: 4, unix_time: yesterday } as const;
  const message = await harness.bot.api.sendMessage(Number(phone.id), 'once', {
    entities: [{ ...entity, date_time_format: 'r' }],
  });
  await harness.bot.api.editMessageText(Number(phone.id), message.message_id, 'once!', {
    entities: [{ ...entity, date_time_format: 'r' }],
  });
  expect(chat.messages()).toHaveLength(sent + 1);
  await bubble(page, '2 days ago').getByText('edited').waitFor();
  phone.setLanguage('de');
  await bubble(page, 'vorgestern').getByText('bearbeitet').waitFor();
  await page.locator('.day', { hasText: 'Heute' }).first().waitFor();
  await page.getByPlaceholder('Nachricht').waitFor();
  phone.setLanguage('en');
  await bubble(page, '2 days ago').getByText('edited').waitFor();
});
