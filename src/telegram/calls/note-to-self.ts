import { Api } from 'telegram';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import { toLong } from '../tl/long.ts';

/** Writes to Saved Messages. Telegram takes one message with a random id. */
export async function noteToSelf(
  connection: Connection,
  message: string,
  randomId: bigint,
): Promise<void> {
  const request = new Api.messages.SendMessage({
    peer: new Api.InputPeerSelf(),
    message,
    randomId: toLong(randomId),
    noWebpage: true,
  });
  try {
    await connection.call(request);
  } catch (error) {
    if (!isRefusal(error, 'RANDOM_ID_DUPLICATE')) throw error;
  }
}
