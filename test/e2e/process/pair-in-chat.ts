import { Chat } from '../chat.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { type Home, patienceMs } from './program.ts';

/**
 * Runs the program until the person owns it and has paired the account. In the process of the test, which has loaded
 * it: another one would take longer to start than everything else here.
 */
export async function pairInChat(
  sandbox: Sandbox,
  { id }: Person,
  env: Home['env'],
): Promise<void> {
  await using app = await startApp(readConfig(env), { log: createLog('silent') });
  const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
  const [payload = ''] = /claim-[\w-]+/.exec(app.claimLink ?? '') ?? [];
  chat.does(() => chat.raw.start(payload));
  await chat.shows(/This bot is yours now/);
  chat.say('/pair');
  sandbox.world.app(id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/^Paired with /);
  // By the next answer, the program has recorded that it reported the pairing.
  chat.say('/settings');
  await chat.shows(/^Settings/);
}
