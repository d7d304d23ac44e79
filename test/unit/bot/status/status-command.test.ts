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
    [Within the hour · 1] [Long ago or hidden · 1] [How the bot is doing]"
  `);
  expect(app.me.latest().rich?.blocks.map(({ type }) => type)).toContain('photo');
});

test('/status without contacts draws nothing', async () => {
  await using app = await openPairedMemoryApp();
  expect(await talkOf(app, app.me).say('/status')).toMatchInlineSnapshot(`
    "Last seen, contacts of Max Muster · 0
    No one to show yet.
    [How the bot is doing]"
  `);
});

test('/status shows what is stored, and why, if Telegram does not say when contacts were seen', async () => {
  await using app = await openPairedMemoryApp([{ id: 12n, firstName: 'Ben' }], ({ elsewhere }) => {
    elsewhere.add(12n, { firstName: 'Ben', lastName: '' });
  });
  const { say } = talkOf(app, app.me);
  app.phone.failNext({ kind: 'unreachable' }, 'getLastSeen');
  expect(await say('/status')).toMatchInlineSnapshot(`
    "This is the list as of 2026-11-22 14:00 UTC. I couldn’t reach Telegram just now to update it.
    Last seen, contacts of Max Muster · 1
    [Long ago or hidden · 1] [How the bot is doing]"
  `);
  app.phone.failNext({ kind: 'signed_out' }, 'getLastSeen');
  expect(await say('/status')).not.toContain('Last seen');
});
