import { expect, test } from 'vitest';
import { openPairedMemoryApp, start } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

test('/status draws when contacts were last seen, and lists them', async () => {
  const people = [
    {
      id: 11n,
      firstName: 'Zoe',
      lastSeen: { kind: 'offline', at: new Date(start.getTime() - 600_000) },
    },
    { id: 12n, firstName: 'Ben' },
  ] as const;
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
  });
  const shown = await talkOf(app, app.me).say('/status');
  expect(shown).toMatchInlineSnapshot(`
    "Last seen, contacts of Max Muster · 2
    Within the hour · 1
    Zoe · 2026-11-22 13:50 UTC
    Long ago, or hidden from you · 1
    Ben"
  `);
  expect(app.me.latest().rich?.blocks.map(({ type }) => type)).toContain('photo');
});

test('/status without contacts draws nothing', async () => {
  await using app = await openPairedMemoryApp();
  expect(await talkOf(app, app.me).say('/status')).toMatchInlineSnapshot(`
    "Last seen, contacts of Max Muster · 0
    There is nobody to show yet."
  `);
});
