import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Chat } from '../test/e2e/chat.ts';

/** Pairs the account of the chat's person, by the code in the chat. */
export async function pairInChat(chat: Chat, { world }: Sandbox): Promise<void> {
  chat.say('/pair');
  world.app(chat.raw.person.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/^Paired with /);
}
