import { afterEach, expect, test } from 'vitest';
import { notifyBirthdays } from '../../../../src/accounts/watch/notify-birthdays.ts';
import { runRound } from '../../../../src/accounts/watch/run-round.ts';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import { SessionMemory } from '../../../../src/accounts/sessions/open-session.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import { ContactCache } from '../../../../src/accounts/cache/contact-cache.ts';
import { notifications } from '../../../../src/store/schema/notifications.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

let app: PairedMemoryApp | undefined;

afterEach(() => app?.[Symbol.asyncDispose]());

const names = ['Yesterday', 'Today', 'Tomorrow', 'Later'];
/** Birthdays from the ninth to the twelfth of November; the third shows the year. */
const people = names.map((firstName, at) => ({
  id: 10n + BigInt(at),
  firstName,
  lastName: '',
  birthday: { day: 9 + at, month: 11, year: at === 2 ? 1990 : undefined },
}));

/** Runs work of an account, paired at this time of November 2030, at another one. */
async function openAt(paired: string, now: string) {
  app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const one of people.slice(0, 3)) elsewhere.add(one.id, one);
  });
  const clock = new ManualClock(new Date(`2030-11-${now}:00Z`));
  const account = { ...app.account, pairedAt: new Date(`2030-11-${paired}:00Z`) };
  const services = {
    ...app,
    clock,
    events: new AccountEvents(app.log),
    wakeUp: new WakeUp(),
  };
  const cache = new ContactCache(account.id, services, () => Promise.resolve());
  const session = { account, addressBook: app.phone, cache, memory: new SessionMemory() };
  return { session, services, database: app.database };
}

async function birthdays(paired: string, now: string): Promise<readonly string[]> {
  const { session, services, database } = await openAt(paired, now);
  await notifyBirthdays(session, services);
  const rows = await database.query((q) => q.select().from(notifications));
  return rows
    .filter(({ kind }) => kind === 'birthday')
    .map(
      (row) =>
        `${row.user?.firstName} ${row.day} ${row.dueAt.toISOString().slice(8, 16)} ${row.now}`,
    )
    .toSorted();
}

test('birthdays of today and tomorrow are delivered in the morning', async () => {
  expect(await birthdays('01T00:00', '10T03:00')).toEqual([
    'Today 2030-11-10 10T07:00 ',
    'Tomorrow 2030-11-11 11T07:00 40',
  ]);
});

test('a birthday whose morning has passed is delivered at once', async () => {
  expect(await birthdays('01T00:00', '10T20:00')).toEqual([
    'Today 2030-11-10 10T20:00 ',
    'Tomorrow 2030-11-11 11T07:00 40',
  ]);
});

test('an account that was paired after the morning gets no notification of that day', async () => {
  expect(await birthdays('10T07:01', '10T20:00')).toEqual(['Tomorrow 2030-11-11 11T07:00 40']);
  await app?.[Symbol.asyncDispose]();
  expect(await birthdays('10T07:00', '10T20:00')).toHaveLength(2);
});

test('a round runs all of its steps and throws the first failure', async () => {
  const { session, services, database } = await openAt('01T00:00', '10T03:00');
  app?.phone.failNext({ kind: 'telegram_broken' });
  await expect(runRound(session, services)).rejects.toThrow('telegram_broken');
  const rows = await database.query((q) => q.select().from(notifications));
  expect(rows.filter(({ kind }) => kind === 'birthday')).toHaveLength(2);
});
