import { Keyboard } from 'grammy';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bubble, startHarness, zoeId, type Harness } from './page-harness.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness((bot) => {
    bot.command('keys', (ctx) =>
      ctx.reply('Choose.', {
        reply_markup: new Keyboard()
          .requestContact('My number')
          .requestUsers('People', 5, { max_quantity: 2 })
          .row()
          .text('Just words')
          .resized()
          .oneTime(),
      }),
    );
    bot.on('message:contact', (ctx) => {
      const { first_name: name, phone_number: phone, user_id: id } = ctx.msg.contact;
      return ctx.reply(`contact ${name} ${phone} ${id}`);
    });
    bot.on('message:users_shared', (ctx) =>
      ctx.reply(`people ${ctx.msg.users_shared.users.map((user) => user.user_id).join()}`),
    );
    bot.on('message:document', async (ctx) => {
      const { file_path: path } = await ctx.getFile();
      const { root } = harness.sandbox.botApi;
      const file = await fetch(`${root}/file/bot${harness.sandbox.botToken}/${path}`);
      await ctx.reply(`file ${ctx.msg.document.file_name}: ${await file.text()}`);
    });
    bot.on('message:forward_origin', (ctx) =>
      ctx.reply(`forwarded: ${JSON.stringify(ctx.msg.forward_origin)}`),
    );
    bot.on('message:text', (ctx) => ctx.reply(`You said: ${ctx.msg.text}`));
  });
  harness.chat.start();
});

afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness[Symbol.asyncDispose]();
});

async function attach(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('a person of the phone book is shared with their number and id', async () => {
  const page = await harness.open({ size: 'phone' });
  await attach(page, 'Contact');
  await page.getByRole('dialog').getByRole('searchbox').fill('zo');
  await page.getByRole('dialog').getByRole('button', { name: 'Zoe Miller' }).click();
  await bubble(page, `contact Zoe +14155550107 ${zoeId}`).waitFor();
  await page.locator('.message.person .contact-card', { hasText: 'Zoe Miller' }).waitFor();
});

test('a contact is typed in', async () => {
  const page = await harness.open();
  await attach(page, 'Contact');
  await page.getByRole('button', { name: 'Type a contact' }).click();
  await page.getByLabel('First name').fill('Nadia');
  await page.getByLabel('Phone number').fill('+442079460999');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await bubble(page, 'contact Nadia +442079460999 undefined').waitFor();
});

test('a file reaches the bot with its name and its bytes', async () => {
  const page = await harness.open({ size: 'phone' });
  const chooser = page.waitForEvent('filechooser');
  await attach(page, 'File');
  const vcard = 'BEGIN:VCARD\r\nFN:Jörg\r\nEND:VCARD\r\n';
  await (
    await chooser
  ).setFiles({ name: 'people.vcf', mimeType: 'text/vcard', buffer: Buffer.from(vcard) });
  await bubble(page, /file people\.vcf: BEGIN:VCARD\s+FN:Jörg\s+END:VCARD/).waitFor();
});

test('the export of the phone holds people of this world, and what phone books hold besides', async () => {
  const page = await harness.open();
  await attach(page, 'Your phone’s export');
  const file = bubble(page, 'file iphone-contacts.vcf:');
  await file.getByText('TEL;type=CELL;type=VOICE;type=pref:+1 (415) 555-0107').waitFor();
  await file.getByText('TEL;type=HOME:020 7946 0213').waitFor();
});

test('a message of another person is forwarded', async () => {
  const page = await harness.open();
  await attach(page, 'Forwarded message');
  await page.getByRole('dialog').getByRole('button', { name: 'Zoe Miller' }).click();
  await page.getByLabel('Message', { exact: true }).last().fill('see you there');
  await page.getByRole('button', { name: 'Forward', exact: true }).click();
  await bubble(page, /forwarded:.*"first_name":"Zoe"/).waitFor();
});

test("the bot's keyboard shares a number, picks people, says words, and folds away", async () => {
  const page = await harness.open({ size: 'phone' });
  const keys = page.locator('.reply-keys');
  harness.chat.say('/keys');
  await keys.getByRole('button', { name: 'My number' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Share' }).click();
  await bubble(page, /contact Alex \+?442079460001 7100000001/).waitFor();

  harness.chat.say('/keys');
  await keys.getByRole('button', { name: 'People' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zoe Miller' }).click();
  await page.getByRole('button', { name: 'Choose 1 of 2' }).click();
  await bubble(page, `people ${zoeId}`).waitFor();

  harness.chat.say('/keys');
  await keys.getByRole('button', { name: 'Just words' }).click();
  await bubble(page, 'You said: Just words').waitFor();
  await keys.waitFor({ state: 'hidden' });
});
