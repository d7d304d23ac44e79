import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzipRecords, zipRecords } from '../../../../src/accounts/imports/zipped-records.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';

const facts = { firstName: 'Zoe\n🐈', lastName: '', usernames: ['zoe_m'], phone: '+12025550101' };
const kept = { kind: 'bot', mutual: true, closeFriend: false } as const;
const seen = { id: 2n ** 60n + 3n, accessHash: -(2n ** 63n), ...facts, ...kept };
const records = [
  { index: 0, telegramId: 2n ** 60n + 1n },
  { index: 1 },
  { index: 2, seen },
] as unknown as readonly ImportRecord[];
const many = Array.from({ length: 20_000 }, (_, index) => ({
  ...records[2],
  index,
})) as unknown as readonly ImportRecord[];

async function unzip(zipped: Uint8Array): Promise<readonly ImportRecord[]> {
  const read: ImportRecord[] = [];
  for await (const record of unzipRecords(zipped)) read.push(record);
  return read;
}

test('unzipRecords reads what zipRecords wrote, with all digits of the ids', async () => {
  for (const some of [records, [], many]) expect(await unzip(await zipRecords(some))).toEqual(some);
});

test('records that were stored as one list can still be read', async () => {
  const list = many.map(({ index }) => ({ index, telegramId: String(2n ** 60n + 1n) }));
  for (const some of [list, []]) {
    const expected = some.map((one) => ({ ...one, telegramId: 2n ** 60n + 1n }));
    expect(await unzip(gzipSync(JSON.stringify(some)))).toEqual(expected);
  }
});

test('records that are damaged are not read', async () => {
  const zipped = await zipRecords(many);
  await expect(unzip(zipped.subarray(0, zipped.length / 2))).rejects.toThrow('unexpected end');
});

/** Counts the most calls between two turns of the event loop. */
class TurnCounter implements Disposable {
  most = 0;
  #inTurn = 0;
  readonly #over = new AbortController();

  constructor() {
    void this.#countTurns(this.#over.signal);
  }

  call(): void {
    this.#inTurn += 1;
    this.most = Math.max(this.most, this.#inTurn);
  }

  [Symbol.dispose](): void {
    this.#over.abort();
  }

  async #countTurns(signal: AbortSignal): Promise<void> {
    for (; !signal.aborted; this.#inTurn = 0) await setImmediate();
  }
}

test('the event loop runs between some of many records that are written', async () => {
  using written = new TurnCounter();
  const counted = function* () {
    for (const record of many) {
      written.call();
      yield record;
    }
  };
  await zipRecords(counted());
  expect(written.most).toBeLessThan(many.length / 10);
});

test('the event loop runs between some of many records that are read', async () => {
  const zipped = await zipRecords(many);
  using read = new TurnCounter();
  for await (const _ of unzipRecords(zipped)) read.call();
  expect(read.most).toBeLessThan(many.length / 10);
});
