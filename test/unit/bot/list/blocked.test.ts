import { expect, test } from 'vitest';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

test('blocked users are listed by pages of ten, and unblocked by their buttons', async () => {
  const crowd = Array.from({ length: 11 }, (_, at) => ({
    id: 100n + BigInt(at),
    firstName: `Foe ${at}`,
  }));
  await using app = await openPairedMemoryApp(crowd);
  const { say, press } = talkOf(app, app.me);
  expect(await say('/blocked')).toMatchInlineSnapshot(`
    "You haven’t blocked anyone.
    [Open contacts]"
  `);
  for (const { id } of crowd.slice(0, 10)) await app.phone.block(app.phone.refTo(id));
  expect(await say('/blocked')).toMatchInlineSnapshot(`
    "Blocked by Max Muster · 10
    [Foe 9] [Unblock] [Foe 8] [Unblock] [Foe 7] [Unblock] [Foe 6] [Unblock] [Foe 5] [Unblock] [Foe 4] [Unblock] [Foe 3] [Unblock] [Foe 2] [Unblock] [Foe 1] [Unblock] [Foe 0] [Unblock]"
  `);
  await app.phone.block(app.phone.refTo(110n));
  expect(await say('/blocked')).toMatch(/\[1\/2\] \[›\]$/);
  expect(await press(/^›$/)).toMatchInlineSnapshot(`
    "Blocked by Max Muster · 11
    [Foe 0] [Unblock] [‹] [2/2]"
  `);
  expect(await press(/^Unblock$/)).toMatch(/^Unblocked Foe 0/);
  expect(await press(/^Blocked people$/)).toMatch(/^Blocked[^\n]*10/);
  expect(await press(/^Foe 4$/)).toMatch(/^Foe 4\n/);
});
