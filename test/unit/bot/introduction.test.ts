import { GrammyError, HttpError, type Bot } from 'grammy';
import { expect, test } from 'vitest';
import { fetchOwnUser, introduce } from '../../../src/bot/introduction.ts';
import type { PersonContext } from '../../../src/bot/kit/person-context.ts';
import { loadLocales } from '../../../src/bot/kit/locale.ts';
import type { Feature } from '../../../src/bot/kit/feature.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const commands: Feature['commands'] = [
  { name: 'contacts', group: 'contacts' },
  { name: 'invite_member', group: 'account', ownerOnly: true },
];

function apiError(code: number): GrammyError {
  return new GrammyError('No', { ok: false, error_code: code, description: '' }, 'getMe', {});
}

/** A Bot API that keeps the profile of one bot. `getMe` fails with these errors first. */
function open(errors: Error[] = []) {
  const clock = new ManualClock();
  const changes: string[] = [];
  const profile: Record<string, unknown> = {};
  const keyOf = (name: string, { language_code: language }: { language_code?: string }): string =>
    language === undefined ? name : `${name} ${language}`;
  const set =
    (name: string) =>
    async (value: unknown, language = {}) => {
      changes.push(keyOf(name, language));
      profile[keyOf(name, language)] = value;
      return true;
    };
  const get =
    (name: string) =>
    async (language = {}) =>
      profile[keyOf(name, language)];
  const bot = {
    api: {
      getMe: async () => {
        const error = errors.shift();
        if (error) throw error;
        return { id: 1, username: 'roster_bot' };
      },
      getMyCommands: async (language = {}) => (await get('commands')(language)) ?? [],
      setMyCommands: set('commands'),
      getMyDescription: async (language = {}) => ({
        description: (await get('description')(language)) ?? '',
      }),
      setMyDescription: set('description'),
      getMyShortDescription: async (language = {}) => ({
        short_description: (await get('short')(language)) ?? '',
      }),
      setMyShortDescription: set('short'),
    },
  } as unknown as Bot<PersonContext>;
  const stop = new AbortController();
  const start = async (): Promise<void> => {
    await fetchOwnUser(bot, { clock, log, signal: stop.signal });
    await introduce(bot, commands, { locales: loadLocales(), log });
  };
  return { bot, changes, clock, profile, start, stop };
}

test('menu and descriptions are set once in each language, without the commands of owners', async () => {
  const { bot, changes, profile, start } = open();
  await start();
  expect(bot.botInfo.username).toBe('roster_bot');
  const each = loadLocales().all.flatMap(({ language }) =>
    ['commands', 'description', 'short'].map((name) =>
      language === 'en' ? name : `${name} ${language}`,
    ),
  );
  expect(changes).toEqual(each);
  expect(profile['commands']).toMatchObject([{ command: 'contacts' }]);
  expect(profile['commands de']).not.toEqual(profile['commands']);
  await start();
  expect(changes).toHaveLength(each.length);
});

test('a rejected token ends the start with what to do', async () => {
  await expect(open([apiError(401)]).start()).rejects.toThrow('BotFather');
  await expect(open([apiError(428)]).start()).rejects.toThrow('BotFather');
});

test('the start waits twice as long each time, up to half a minute', async () => {
  const unreachable = new HttpError('No', new Error('no route'));
  const { bot, clock, start } = open([
    apiError(429),
    ...Array.from({ length: 6 }, () => unreachable),
  ]);
  const started = start();
  for (const waitMs of [1, 2, 4, 8, 16, 30, 30].map((seconds) => seconds * 1000)) {
    await clock.advance(0);
    expect(clock.sleeping).toEqual([waitMs]);
    await clock.advance(waitMs);
  }
  await started;
  expect(bot.botInfo.username).toBe('roster_bot');
});

test('a start that is stopped does not wait', async () => {
  const { start, stop } = open([apiError(500)]);
  stop.abort();
  await expect(start()).rejects.toThrow('No');
});

test('a menu that cannot be set does not keep the bot from starting', async () => {
  const { bot, changes, start } = open();
  bot.api.getMyCommands = () => Promise.reject(apiError(500));
  await start();
  expect(changes).toEqual([]);
});
