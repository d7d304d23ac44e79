import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { readList } from '../../../support/read-list.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };
const ben = { id: 12n, firstName: 'Ben', phone: '+12025550102' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben]);
});

afterEach(() => app[Symbol.asyncDispose]());

async function names(): Promise<readonly string[]> {
  return (await readList(app.phone)).contacts.map(({ firstName }) => firstName);
}

/** Sends a file and waits for the preview of its import. */
async function send(name: string, text: string): Promise<void> {
  const { me } = app;
  me.does(() => me.raw.sendFile({ name, mime: 'text/plain', bytes: Buffer.from(text) }));
  await app.answerTo(me);
}

test('a file is shown before anything is sent, and imported after the answer', async () => {
  await send(
    'people.csv',
    'First Name,Phone\nZoe,+12025550101\nBen,+12025550102\nNia,+12025550777\n',
  );
  const preview = await app.me.shows(/^Import into the contacts of Max Muster\n.*3 numbers read/);
  expect(textOf(preview)).toMatch(/3 new/);
  expect(await names()).toEqual([]);
  await app.me.press(/^Import 3$/);
  await app.runWork();
  const result = await app.me.shows(/^Imported into the contacts of Max Muster/);
  expect(result.id).toBe(preview.id);
  expect(textOf(result)).toMatch(/2 added · .*1 not found or private/);
  expect(await names()).toEqual(['Zoe', 'Ben']);
});

test('an import that is declined sends nothing', async () => {
  await send('a.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Zoe\nTEL:+12025550101\nEND:VCARD\n');
  await app.me.shows(/^Import into/);
  await app.me.press(/^Cancel$/);
  await app.me.shows(/^OK, nothing changed/);
  await app.runWork();
  expect(app.phone.calls).not.toContain('importCards');
});

test('a number that Telegram defers is sent again after an hour', async () => {
  app.phone.elsewhere.deferImports([zoe.phone]);
  app.me.say('/import Zoe +12025550101');
  await app.me.shows(/^Zoe, \+1 202 555 0101: Telegram wants this number again later/);
  app.me.does(() => app.phone.elsewhere.deferImports([]));
  await app.clock.advance(59 * 60_000);
  expect(await names()).toEqual([]);
  await app.clock.advance(2 * 60_000);
  await app.runWork();
  await app.me.shows(/Zoe/);
  expect(await names()).toEqual(['Zoe']);
});

test('an import waits as long as Telegram asks, and continues by itself', async () => {
  await send('a.csv', 'First Name,Phone\nZoe,+12025550101\nBen,+12025550102\n');
  await app.me.shows(/^Import into/);
  const until = new Date(app.clock.now().getTime() + 60_000);
  await app.me.press(/^Import 2$/);
  await app.botApi.handled();
  app.phone.failNext({ kind: 'flood', until });
  await app.runWork();
  await app.clock.advance(120_000);
  await app.runWork();
  await app.me.shows(/^Imported into/);
  expect(await names()).toEqual(['Zoe', 'Ben']);
});

test('a shared contact about whom there is nothing to decide is added at once', async () => {
  const { me } = app;
  me.does(() => me.raw.shareContact({ phone: '12025550101', firstName: 'Zoe' }));
  await app.answerTo(me);
  await me.shows(/^Added Zoe to the contacts of Max Muster/);
  expect(await names()).toEqual(['Zoe']);
});
