import { expect, test, vi } from 'vitest';
import { ManualClock } from '../manual-clock.ts';
import { alex, openStage, pairByCode } from './stage.ts';

/** As large as the Bot API gives out: people with long notes. */
function largeFile(people: number): Buffer {
  const note = 'x'.repeat(1_250);
  const cards = Array.from({ length: people }, (_, at) => {
    const phone = `+4915${String(100_000_000 + at)}`;
    return `BEGIN:VCARD\nVERSION:3.0\nFN:Person ${at}\nTEL:${phone}\nNOTE:${note}\nEND:VCARD\n`;
  });
  return Buffer.from(cards.join(''));
}

test('while a large file is read and planned, others are answered', async () => {
  const clock = new ManualClock();
  const owners = [alex.id ?? 0n, 7_300_000_001n];
  await using stage = await openStage({ clock, owners, populate: () => undefined });
  const owner = stage.world.addPerson(alex);
  const mia = stage.world.addPerson({
    id: 7_300_000_001n,
    firstName: 'Mia',
    phone: '+12025550133',
  });
  await pairByCode(stage, owner);
  const [chat, other] = [stage.chat(owner), stage.chat(mia)];
  const bytes = largeFile(15_000);
  chat.does(() => chat.raw.sendFile({ name: 'all.vcf', mime: 'text/vcard', bytes }));
  // Until the file is asked for, which is once nothing more came for a while.
  await vi.waitFor(async () => {
    await clock.advance(500);
    expect(stage.sandbox.botApi.calls.map(({ method }) => method)).toContain('getFile');
  }, 15_000);
  for (let round = 0; round < 5; round++) {
    other.say('/help');
    await other.shows(/\/contacts/);
    expect(chat.answers()).toEqual([]);
  }
  await chat.shows(/^Import into[^]*15,?000 numbers were read/);
});
