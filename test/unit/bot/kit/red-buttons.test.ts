import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

/** The number of red buttons on the latest message. */
function countRed({ me }: PairedMemoryApp): number {
  const { rich, inlineKeyboard } = me.latest();
  return JSON.stringify([rich, inlineKeyboard]).match(/"style":"danger"/g)?.length ?? 0;
}

test('red is only the button that confirms something with no quiet way back', async () => {
  await using app = await openPairedMemoryApp(
    [{ id: 11n, firstName: 'Zoe', phone: '+12025550101' }],
    ({ elsewhere }) => elsewhere.add(11n, { firstName: 'Zoe', lastName: '' }),
  );
  const { say, press } = talkOf(app, app.me);
  for (const command of [
    '/contacts',
    '/contact zoe',
    '/cleanup',
    '/saved',
    '/session',
    '/forget',
  ]) {
    await say(command);
    expect([command, countRed(app)]).toEqual([command, 0]);
  }
  await say('/contacts');
  for (const label of [/^Select$/, /^Select all 1$/]) {
    await press(label);
    expect(countRed(app)).toBe(0);
  }
  await press(/^Delete 1…$/);
  expect(countRed(app)).toBe(1);
  await say('/contact zoe');
  await press(/^Delete$/);
  expect(countRed(app)).toBe(1);
});
