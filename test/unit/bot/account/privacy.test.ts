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

    People who have your number saved, or have seen it before, keep it: no setting takes it back.
    [Everybody] [✓ My contacts] [Nobody] [Back]"
  `);
  expect(await press(/^Nobody$/)).toMatchInlineSnapshot(`
    "Changed. People who can see your number now: Nobody.

    Who sees my number
    Nobody

    People who have your number saved, or have seen it before, keep it: no setting takes it back.
    [Undo] [Everybody] [My contacts] [✓ Nobody] [Back]"
  `);
  const { settings } = app.phone;
  expect((await settings.getPrivacy('phone_number')).audience).toBe('nobody');
  await press(/^Undo$/);
  expect((await settings.getPrivacy('phone_number')).audience).toBe('contacts');
  await say('/privacy');
  await press(/^Who sees/);
  expect(await press(/^Back$/)).toMatch(/Max Muster/);
  expect(await press(/^Who (?:can find|finds)/)).toMatchInlineSnapshot(`
    "Who finds me by my number
    Everybody

    This is about people who have your number and aren’t your contacts. Telegram has no “Nobody” here: your contacts can always find you.
    [✓ Everybody] [My contacts] [Back]"
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

    People who have your number saved, or have seen it before, keep it: no setting takes it back.

    Tap a cross below to end an exception. Groups and the like stay; change them in Telegram under Settings › Privacy.
    [Everybody] [✓ My contacts] [Nobody] [× Zoe] [Back]"
  `);
  expect(await press(/^× Zoe$/)).toMatchInlineSnapshot(`
    "Zoe is no longer an exception.

    Who sees my number
    My contacts

    People who have your number saved, or have seen it before, keep it: no setting takes it back.
    [Undo] [Everybody] [✓ My contacts] [Nobody] [Back]"
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
    "That was no longer an exception.

    Who sees my number
    My contacts

    People who have your number saved, or have seen it before, keep it: no setting takes it back.
    [Everybody] [✓ My contacts] [Nobody] [Back]"
  `);
});
