import { expect, test } from 'vitest';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };

test('each rule is shown and changed, and every change can be taken back', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { say, press } = talkOf(app, app.me);
  expect(await say('/privacy')).toMatchInlineSnapshot(`
    "Privacy of Max Muster
    Number: +49 170 1234567

    Who sees my number
    My contacts

    Who finds me by my number
    Everybody
    [Who sees my number] [Who finds me by my number]"
  `);
  expect(await press(/^Who sees/)).toMatchInlineSnapshot(`
    "Who sees my number
    My contacts

    Who has your number saved, or has seen it before, keeps it: no setting takes it back from them.
    [Everybody] [✓ My contacts] [Nobody] [Both settings]"
  `);
  expect(await press(/^Nobody$/)).toMatchInlineSnapshot(`
    "Changed. Who sees your number now: Nobody.

    Who sees my number
    Nobody

    Who has your number saved, or has seen it before, keeps it: no setting takes it back from them.
    [Undo] [Everybody] [My contacts] [✓ Nobody] [Both settings]"
  `);
  const { settings } = app.phone;
  expect((await settings.getPrivacy('phone_number')).audience).toBe('nobody');
  await press(/^Undo$/);
  expect((await settings.getPrivacy('phone_number')).audience).toBe('contacts');
  await say('/privacy');
  await press(/^Who sees/);
  expect(await press(/^Both settings$/)).toMatch(/Max Muster/);
  expect(await press(/^Who (?:can find|finds)/)).toMatchInlineSnapshot(`
    "Who finds me by my number
    Everybody

    This matters only for people who have your number and whom you did not add. Telegram has no “Nobody” here: your contacts can always find you by it.
    [✓ Everybody] [My contacts] [Both settings]"
  `);
  await press(/^My contacts$/);
  expect((await settings.getPrivacy('added_by_phone')).audience).toBe('contacts');
});

test('an exception is dropped by its button, once', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { settings } = app.phone;
  const rule = await settings.getPrivacy('phone_number');
  const [user] = await app.phone.getUsers([app.phone.refTo(zoe.id)]);
  if (!user) throw new Error('no user');
  await settings.setPrivacy('phone_number', { ...rule, never: [user] });
  const { say, press } = talkOf(app, app.me);
  expect(await say('/privacy')).toMatch(/Zoe/);
  expect(await press(/^Who sees/)).toMatchInlineSnapshot(`
    "Who sees my number
    My contacts
    Never: Zoe

    Who has your number saved, or has seen it before, keeps it: no setting takes it back from them.

    A cross below takes somebody out of the exceptions. Groups and the like are kept as they are; change them in Telegram under Settings > Privacy.
    [Everybody] [✓ My contacts] [Nobody] [× Zoe] [Both settings]"
  `);
  expect(await press(/^× Zoe$/)).toMatchInlineSnapshot(`
    "Zoe is no exception any more.

    Who sees my number
    My contacts

    Who has your number saved, or has seen it before, keeps it: no setting takes it back from them.
    [Undo] [Everybody] [✓ My contacts] [Nobody] [Both settings]"
  `);
  expect((await settings.getPrivacy('phone_number')).never).toEqual([]);
});

test('an exception that another device dropped is said to be gone', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { settings } = app.phone;
  const rule = await settings.getPrivacy('phone_number');
  const [user] = await app.phone.getUsers([app.phone.refTo(zoe.id)]);
  if (!user) throw new Error('no user');
  await settings.setPrivacy('phone_number', { ...rule, always: [user] });
  const { say, press } = talkOf(app, app.me);
  await say('/privacy');
  await press(/^Who sees/);
  await settings.setPrivacy('phone_number', rule);
  expect(await press(/^× Zoe$/)).toMatchInlineSnapshot(`
    "That was no exception any more. Nothing was changed.

    Who sees my number
    My contacts

    Who has your number saved, or has seen it before, keeps it: no setting takes it back from them.
    [Everybody] [✓ My contacts] [Nobody] [Both settings]"
  `);
});
