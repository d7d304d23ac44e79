import { Bot } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import type { Profile } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { startBotApi } from '../../../../sandbox/bot-api/http/start-bot-api.ts';

export const TOKEN = '123456:secret';

export const alice: Profile = {
  id: 7001n,
  firstName: 'Alice',
  lastName: 'Young',
  username: 'alice',
  phone: '+12025550101',
  languageCode: 'en',
};

export const bob: Profile = {
  id: 7002n,
  firstName: 'Bob',
  lastName: '',
  username: undefined,
  phone: '+12025550102',
  languageCode: 'de',
};

/** A server with two people on it, and a clock that moves only on request. */
export async function startWorld(): Promise<{
  readonly api: BotApi;
  readonly bot: Bot;
  readonly advance: (ms: number) => void;
  readonly deleteAccount: (id: bigint) => void;
}> {
  let now = Date.parse('2026-11-22T12:00:00Z');
  const people = new Map([alice, bob].map((one) => [one.id, one]));
  const api = await startBotApi({
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    bot: { id: 123456n, firstName: 'Roster', username: 'roster_bot' },
    findProfile: (id) => people.get(id),
    now: () => new Date(now),
  });
  const bot = new Bot(TOKEN, { client: { apiRoot: api.root } });
  return {
    api,
    bot,
    advance: (ms) => void (now += ms),
    deleteAccount: (id) => void people.delete(id),
  };
}

/** Sends a call as raw HTTP, including calls that grammY would refuse. */
export async function rawCall(
  api: BotApi,
  method: string,
  body: unknown,
): Promise<ApiResponse<unknown>> {
  const response = await fetch(`${api.root}/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json() as Promise<ApiResponse<unknown>>;
}

/** The description of a refused call. Fails when the call succeeds. */
export async function refusalOf(call: Promise<ApiResponse<unknown>>): Promise<string> {
  const answer = await call;
  if (answer.ok) throw new Error('the server took what it should refuse');
  return `${answer.error_code} ${answer.description}`;
}
