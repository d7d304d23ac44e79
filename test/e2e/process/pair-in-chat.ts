import { Chat } from '../chat.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { run, type Home, patienceMs } from './program.ts';

/** Runs the program until the person owns it and has paired the account. */
export async function pairInChat(
  sandbox: Sandbox,
  { id }: Person,
  env: Home['env'],
): Promise<void> {
  await using program = run('main.ts', env);
  const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
  const [, payload = ''] = await program.prints(/\?start=(claim-[\w-]+)/);
  chat.does(() => chat.raw.start(payload));
  await chat.shows(/This bot is yours now/);
  chat.say('/pair');
  sandbox.world.app(id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/^Paired with /);
  // By the next answer, the program has recorded that it reported the pairing.
  chat.say('/settings');
  await chat.shows(/^Settings/);
}
