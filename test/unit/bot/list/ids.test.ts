import { expect, test } from 'vitest';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const crowd = Array.from({ length: 30 }, (_, at) => ({ id: 100n + BigInt(at), firstName: 'Pal' }));

test("ids are listed in Telegram's order, hidden owners of numbers counted", async () => {
  await using app = await openPairedMemoryApp(crowd);
  const { say } = talkOf(app, app.me);
  expect(await say('/ids')).toMatchInlineSnapshot(
    `
    "No ids among the contacts of Max Muster.
    [Import people] [Add someone]"
  `,
  );
  app.phone.elsewhere.add(102n, { firstName: 'Zoe', lastName: '' });
  app.phone.elsewhere.add(101n, { firstName: 'Ben', lastName: '' });
  expect(await say('/ids')).toMatchInlineSnapshot(`
    "2 ids among the contacts of Max Muster, in Telegram’s order:
    102
    101"
  `);
  app.phone.elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
  expect(await say('/ids')).toMatchInlineSnapshot(`
    "2 ids among the contacts of Max Muster, in Telegram’s order:
    102
    101
    One more saved number has no account, or a hidden one."
  `);
});

test('more than thirty ids are a file', async () => {
  await using app = await openPairedMemoryApp(crowd, ({ elsewhere }) => {
    for (const { id } of crowd) elsewhere.add(id, { firstName: 'Pal', lastName: '' });
  });
  const { say } = talkOf(app, app.me);
  expect(await say('/ids')).toMatch(/\n129$/);
  app.phone.elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
  expect(await say('/ids')).toMatchInlineSnapshot(`
    "30 ids among the contacts of Max Muster, in Telegram’s order:
    One more saved number has no account, or a hidden one.
    contact-ids.txt"
  `);
  const { document } = app.me.latest();
  const lines = app.me.raw
    .file(document?.fileId ?? '')
    .toString()
    .split('\n');
  expect(lines).toEqual([...crowd.map(({ id }) => String(id)), '0', '']);
});
