import { expect, test } from 'vitest';
import type { NewPerson } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import { alex, pairByCode, startHarness, type Harness } from '../../app-harness.ts';
import { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';

const patience = 30_000;
const numbers = Array.from({ length: 1400 }, (_, at) => `+1202555${String(at).padStart(4, '0')}`);
const mina: NewPerson & { id: bigint } = { id: 7002n, firstName: 'Mina', phone: '+447700900102' };
const ben = { id: 7003n, firstName: 'Ben', phone: '+447700900103' };
const cem = { id: 7004n, firstName: 'Cem', phone: '+447700900104' };
const trouble = /went wrong|trouble|not answer|no answer|try again|again later/i;

/** Holds the next batch of the import at Telegram until it is lifted. */
function holdBatch({ sandbox }: Harness): () => void {
  const lifted = Promise.withResolvers<void>();
  const fault = { kind: 'delay', until: lifted.promise } as const;
  sandbox.wire.faults.add('contacts.importContacts', fault);
  return lifted.resolve;
}

test('while processes are restarted in turn, each message is answered once and an import goes on', async () => {
  await using harness = await startHarness({
    owners: [alex.id, mina.id, ben.id, cem.id],
    populate: (world) => {
      for (const person of [alex, mina, ben, cem]) world.addPerson(person);
      for (const [at, phone] of numbers.entries())
        world.addPerson({ firstName: `P${at}`, phone, privacy: { phone_number: 'everybody' } });
    },
  });
  const { world } = harness;
  await pairByCode(harness, world.person(alex.id));
  await pairByCode(harness, world.person(mina.id));
  let other = await harness.startAnother();
  await using _other = { [Symbol.asyncDispose]: () => other[Symbol.asyncDispose]() };

  let isOver = false;
  /** Writes again once it is answered; returns how often. */
  const keepWriting = async (id: bigint, text: string, answer: RegExp): Promise<number> => {
    const chat = new Chat(harness.sandbox.botApi.chat(id), patience);
    const fromBot = (): number => chat.raw.messages().filter(({ from }) => from === 'bot').length;
    const before = fromBot();
    let said = 0;
    for (; !isOver; said += 1) {
      chat.say(text);
      await chat.shows(answer);
    }
    await eventually(
      'every update is confirmed',
      () => harness.sandbox.botApi.pendingUpdates(),
      [],
    );
    expect(fromBot() - before, `answers to ${text}`).toBe(said);
    return said;
  };

  const importer = new Chat(harness.sandbox.botApi.chat(alex.id), patience);
  const lifts = [holdBatch(harness), holdBatch(harness), holdBatch(harness)];
  const rows = numbers.map((phone, at) => `${phone},New ${at}`);
  const bytes = new TextEncoder().encode(['phone,name', ...rows].join('\n'));
  importer.does(() => importer.raw.sendFile({ name: 'p.csv', mime: 'text/csv', bytes }));
  await importer.shows(/1,?400/);
  await importer.press(/^Import /);
  await importer.shows(/people you know/);
  await importer.press(/^(Import|Yes)/);
  await importer.shows(/^Importing into/);

  const writers = [
    keepWriting(mina.id, '/contacts', /No contacts|contacts/i),
    keepWriting(ben.id, '/help', /What I can do/),
    keepWriting(cem.id, '/settings', /^Settings/),
  ];
  for (const lift of lifts) {
    const stopping = other[Symbol.asyncDispose]();
    lift();
    await stopping;
    other = await harness.startAnother();
    await harness.restart();
  }
  isOver = true;
  for (const said of await Promise.all(writers)) expect(said).toBeGreaterThan(3);
  await importer.shows(/^Imported into/);

  expect(world.app(alex.id).book().contacts).toHaveLength(numbers.length);
  const shown = [alex, mina, ben, cem].flatMap(({ id }) =>
    harness.sandbox.botApi.chat(id).messages().map(textOf),
  );
  expect(shown.filter((text) => trouble.test(text))).toEqual([]);
  expect(harness.log.filter(({ level }) => level === 'error')).toEqual([]);
}, 180_000);
