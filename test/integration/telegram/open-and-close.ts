import { systemClock } from '../../../src/runtime/clock.ts';
import { TelegramError } from '../../../src/contacts/telegram-error.ts';
import { connectTelegram, type DataCenter } from '../../../src/telegram/telegram.ts';

/** A separate process that opens an address book, reads it, closes it and exits. */
const [dcs = '[]', publicKeyPem = '', session = ''] = process.argv.slice(2);
const quiet = (): void => {};
await using telegram = connectTelegram({
  apiId: 12345,
  apiHash: 'hash',
  // Written by the test that starts this.
  dcs: JSON.parse(dcs) as DataCenter[],
  publicKeyPem,
  device: { model: 'Roster on a test', system: 'Node', app: '0.1.0' },
  clock: systemClock,
  log: { debug: quiet, info: quiet, warn: quiet },
  connectDeadlineMs: 2_000,
});
try {
  await using book = await telegram.open(session);
  const read = await book.read();
  console.log(read.kind);
} catch (error) {
  console.log(error instanceof TelegramError ? error.reason.kind : error);
}
