import { expect, test } from 'vitest';
import { startOwnServer } from '../../../support/own-server.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp } from '../../app-harness.ts';
import { textOf } from '../../chat-text.ts';

test('an import whose Postgres is killed goes on after the restart, and loses and doubles nothing', async () => {
  await using server = await startOwnServer();
  const clock = new ManualClock();
  const numbers = Array.from({ length: 40 }, (_, at) => `+1202555${1000 + at}`);
  const { harness, owner, chat } = await startPairedApp(
    (world) => {
      for (const [at, phone] of numbers.entries())
        world.addPerson({ firstName: `Own ${at}`, phone });
    },
    { server, clock },
  );
  await using _ = harness;
  const rows = numbers.map((phone, at) => `Person ${at},${phone}`);
  const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await passTime(clock, 1000, 'the preview is shown', () =>
    expect(textOf(chat.latest())).toMatch(/^Import into/),
  );
  const release = Promise.withResolvers<void>();
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.importContacts', { kind: 'delay', until: release.promise });
  await chat.press(/^Import 40$/);
  await chat.shows(/^Importing into/);

  await server.kill();
  release.resolve();
  chat.say('/contacts');
  await server.untilBack();
  const texts = (): readonly string[] => chat.raw.messages().map(textOf);
  await passTime(clock, 1000, 'the import is done, and the command answered', () => {
    expect(texts()).toContainEqual(expect.stringMatching(/^Imported into/));
    expect(texts()).toContainEqual(expect.stringMatching(/^Contacts of Alex Rivers/));
  });
  const { contacts } = harness.world.app(owner.id).book();
  const names = contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
  expect(names.toSorted()).toEqual(numbers.map((_one, at) => `Person ${at}`).toSorted());
  expect(texts().filter((one) => one.startsWith('Imported into'))).toHaveLength(1);
});
