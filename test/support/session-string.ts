import { sessions } from 'telegram';
import { AuthKey } from 'telegram/crypto/AuthKey.js';

/** A session string of GramJS with this auth key of 256 bytes, at the data center that it belongs to. */
export async function sessionString(
  bytes: Buffer,
  dc: { readonly id: number; readonly host: string },
): Promise<string> {
  const key = new AuthKey();
  await key.setKey(bytes);
  const session = new sessions.StringSession('');
  session.setDC(dc.id, dc.host, 443);
  session.setAuthKey(key);
  return session.save();
}
