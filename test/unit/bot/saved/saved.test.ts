import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe]);
  app.me.say('/import Zoe +12025550101\nNia +12025550777');
  await app.me.shows(/^Import into/);
  await app.me.press(/^Import 2$/);
  await app.runWork();
  await app.me.shows(/^Imported into/);
});

afterEach(() => app[Symbol.asyncDispose]());

test('/saved shows the numbers as soon as the export is allowed', async () => {
  app.me.say('/saved');
  await app.me.shows(/export/);
  await app.me.press(/^(?:Ask|Get|Show|Export|Read)/);
  await app.me.shows(/Allow/);
  app.phone.elsewhere.allowTakeout();
  app.me.does(() => app.phone.emit({ kind: 'telegram_wrote' }));
  await app.answerTo(app.me);
  const list = await app.me.shows(/^Saved numbers of Max Muster · 2/);
  expect(textOf(list)).toContain('+1 202 555 0777');
});

test('/delete_phones takes the contact and the saved number', async () => {
  app.me.say('/delete_phones +1 202 555 0101, +1 202 555 0777');
  await app.me.shows(/^Delete these 2 numbers from the contacts and the saved/);
  await app.me.press(/^Delete these 2 numbers$/);
  await app.me.shows(/^Deleted 2 numbers\.\nNo longer contacts: Zoe\.$/);
  expect(await app.phone.getContactIds()).toEqual([]);
});

test('/reset_saved leaves the contacts', async () => {
  app.me.say('/reset_saved');
  await app.me.shows(/^Telegram keeps 2 saved numbers/);
  await app.me.press(/^Clear 2 saved numbers$/);
  const { inlineKeyboard } = await app.me.shows(/^Clear the saved numbers of Max Muster\?/);
  const styles = inlineKeyboard?.flat().map((one) => 'style' in one && one.style);
  expect(styles).toEqual(['danger', false, false]);
  await app.me.press(/^Yes, clear the list$/);
  await app.me.shows(/^Cleared the saved numbers of Max Muster/);
  expect(await app.phone.getContactIds()).toEqual([zoe.id]);
});
