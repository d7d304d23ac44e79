import { randomBytes } from 'node:crypto';
import { Api } from 'telegram';
import type { Connection } from '../connection/connection.ts';
import { toLong } from '../tl/long.ts';

/** Writes to Saved Messages. The random id makes Telegram take a repeated call once. */
export async function noteToSelf(connection: Connection, message: string): Promise<void> {
  const randomId = toLong(randomBytes(8).readBigInt64LE());
  const peer = new Api.InputPeerSelf();
  await connection.call(new Api.messages.SendMessage({ peer, message, randomId, noWebpage: true }));
}
