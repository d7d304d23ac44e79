import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '../../../../src/bot/features.ts';
import { buttonsOf, keysOf, textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const people = Array.from({ length: 12 }, (_, at) => ({
  id: BigInt(11 + at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
}));

/** The cross in a row asks what the card behind the row's number asks. */
const onCard = /^1:ask:/;
/** They end in the chat what a later test needs, or ask for what is typed. */
const leftOut = new Set(['pair', 'unpair', 'forget']);

let app: PairedMemoryApp;

beforeAll(async () => {
  app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
    elsewhere.add(11n, { firstName: 'Pal 01', lastName: '' });
  });
});

afterAll(() => app[Symbol.asyncDispose]());

/** Presses a button of the keyboard, the only part of the latest message that a blank app shows. */
async function pressKey(label: RegExp): Promise<string> {
  const message = app.me.latest();
  const key = keysOf(message).find((one) => one.data && label.test(one.label));
  if (!key?.data) throw new Error(`no key ${label} below:\n${textOf(message)}`);
  await app.me.pressData(message, key.data);
  await app.botApi.handled();
  return textOf(app.me.latest());
}

const commands = features.flatMap((feature) => feature.commands.map(({ name }) => name));

test.for(commands.filter((name) => !leftOut.has(name)))(
  'nothing of /%s needs a button inside the message, and it leads on',
  async (name) => {
    await talkOf(app, app.me).say(`/${name}`);
    for (const message of app.me.answers()) {
      if (message.photo || app.me.raw.keyboard()) continue;
      const keys = keysOf(message).map(({ data }) => data);
      const inside = buttonsOf({ ...message, inlineKeyboard: [] }).flatMap(({ data = [] }) => data);
      expect(inside.filter((data) => !onCard.test(data) && !keys.includes(data))).toEqual([]);
      expect(keys.length).toBeGreaterThan(0);
    }
  },
);

test('all is reached from home by the keyboard alone, and each screen leads back there', async () => {
  await talkOf(app, app.me).say('/start');
  expect(await pressKey(/^Contacts$/)).toMatch(/^Contacts of Max Muster · 12\n/);
  expect(await pressKey(/^›$/)).toContain('Pal 10');
  expect(await pressKey(/^‹$/)).toContain('Pal 02');
  expect(await pressKey(/^3$/)).toMatch(/^Pal 02\n/);
  expect(await pressKey(/^Back to the list$/)).toMatch(/^Contacts of Max Muster · 12\n/);
  expect(await pressKey(/▾$/)).toBe('Contacts of Max Muster · 12');
  expect(await pressKey(/^No number$/)).toMatch(/^Contacts of Max Muster · 12\n/);
  expect(await pressKey(/^Select$/)).toMatch(/^Contacts of Max Muster · 12\n/);
  expect(await pressKey(/^☐ 1$/)).toContain('One contact selected');
  expect(await pressKey(/^Home$/)).toMatch(/^Hello Max/);
  expect(await pressKey(/^At a glance$/)).toMatch(/^Contacts of Max Muster\. /);
  expect(await pressKey(/^Look double/)).toMatch(/^Duplicates/);
  expect(await pressKey(/^Home$/)).toMatch(/^Hello Max/);
  expect(await pressKey(/^Clean up$/)).toMatch(/^Clean-up/);
  expect(await pressKey(/^Home$/)).toMatch(/^Hello Max/);
  expect(await pressKey(/^Settings$/)).toMatch(/^Settings/);
  expect(await pressKey(/^History…$/)).toMatch(/^History and snapshots/);
  expect(await pressKey(/^Settings$/)).toMatch(/^Settings/);
  expect(await pressKey(/^Home$/)).toMatch(/^Hello Max/);
  expect(await pressKey(/^Help$/)).toMatch(/^What I can do/);
  expect(await pressKey(/^All commands$/)).toMatch(/^Everything/);
  expect(await pressKey(/^Help$/)).toMatch(/^What I can do/);
});
