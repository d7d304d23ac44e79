import { RpcError } from '../mtproto/rpc.ts';
import { cutName } from '../world/name-length.ts';

/** The first name of an account, cut. Throws without one (core.telegram.org/method/auth.signUp). */
export function requireFirstName(given: string): string {
  const name = cutName(given);
  if (name === '') throw new RpcError(400, 'FIRSTNAME_INVALID');
  return name;
}
