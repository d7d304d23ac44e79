import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const crowd = Array.from({ length: 22 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
  ...(at === 0 && { username: 'pal_zero' }),
}));

async function openApp(count: number): Promise<PairedMemoryApp> {
  const app = await openPairedMemoryApp(crowd, ({ elsewhere }) => {
    for (const { id, firstName } of crowd.slice(0, count)) {
      elsewhere.add(id, { firstName, lastName: '' });
      elsewhere.addOwner(id);
    }
  });
  const rule = await app.phone.settings.getPrivacy('phone_number');
  await app.phone.settings.setPrivacy('phone_number', { ...rule, audience: 'nobody' });
  return app;
}

test('without anyone to share with, the reply says so', async () => {
  await using app = await openPairedMemoryApp(crowd);
  expect(await talkOf(app, app.me).say('/share')).toMatchInlineSnapshot(
    `
    "No one’s waiting for your number.
    [Open contacts]"
  `,
  );
});

test('the number is shared after a question only', async () => {
  await using app = await openApp(2);
  const { say, press } = talkOf(app, app.me);
  expect(await say('/share')).toMatchInlineSnapshot(`
    "2 people added you and don’t have your number +49 170 1234567. Tap a name to decide.
    [Pal 00] [Pal 01]"
  `);
  expect(await press(/^Pal 00$/)).toMatchInlineSnapshot(`
    "Pal 00 added you to their contacts. Let them see your number +49 170 1234567?
    @pal_zero

    You can’t take this back once they’ve seen it.
    [Share my number] [Not now]"
  `);
  expect(await press(/^Not now$/)).toMatchInlineSnapshot(`
    "OK, not sharing your number with Pal 00 for now.
    [Next]"
  `);
  expect(app.phone.calls).not.toContain('acceptContact');
  expect(await press(/^Next$/)).toMatch(/\[Pal 00\] \[Pal 01\]/);
  await press(/^Pal 00$/);
  expect(await press(/^Share my number$/)).toMatchInlineSnapshot(`
    "Pal 00 can see your number +49 170 1234567 now.
    [Next]"
  `);
  expect(app.phone.calls).toContain('acceptContact');
  expect(await press(/^Next$/)).not.toMatch(/Pal 00/);
});

test('at most twenty are offered, and the rest is counted', async () => {
  await using app = await openApp(21);
  const { say } = talkOf(app, app.me);
  expect(await say('/share')).toMatchInlineSnapshot(`
    "21 people added you and don’t have your number +49 170 1234567. Tap a name to decide.
    One more is waiting after these.
    [Pal 00] [Pal 01] [Pal 02] [Pal 03] [Pal 04] [Pal 05] [Pal 06] [Pal 07] [Pal 08] [Pal 09] [Pal 10] [Pal 11] [Pal 12] [Pal 13] [Pal 14] [Pal 15] [Pal 16] [Pal 17] [Pal 18] [Pal 19]"
  `);
});

test('former contacts are not offered', async () => {
  await using app = await openApp(2);
  const { say } = talkOf(app, app.me);
  expect(await say('/share')).toMatch(/\[Pal 00\] \[Pal 01\]/);
  app.phone.elsewhere.remove(100n);
  expect(await say('/share')).toMatch(/^One person[^]*\n\[Pal 01\]$/);
});

test('a former contact has to be added again first', async () => {
  await using app = await openApp(2);
  const { say, press } = talkOf(app, app.me);
  await say('/share');
  app.phone.elsewhere.remove(100n);
  expect(await press(/^Pal 00$/)).toMatchInlineSnapshot(
    `"alert: Add them to your contacts first, then share your number."`,
  );
  await press(/^Pal 01$/);
  app.phone.elsewhere.remove(101n);
  expect(await press(/^Not now$/)).toMatchInlineSnapshot(`
    "OK, not sharing your number for now.
    [Next]"
  `);
});
