import { seal, type Keys } from '../../store/seal.ts';
import type { SealedInput } from '../../store/pairing-attempts.ts';
import { purposes, type AttemptOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';
import type { PairingAttempt } from './pairing-attempt.ts';

/** What a person types or presses on the pairing page. */
export type PageInput =
  | { readonly kind: 'qr' | 'refuse' }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'confirm'; readonly signIn: string };

export function sealInput(
  keys: Keys,
  input: PageInput,
  attempt: AttemptOwner,
  id: string,
): SealedInput {
  const sealed = seal(keys, JSON.stringify(input), purposes.pairingInput(attempt, id));
  return { id, sealed };
}

/** Undefined, with a line in the log, if no key opens it. */
export function openInput(
  { id, sealed }: SealedInput,
  attempt: AttemptOwner,
  services: Pick<Services, 'keys' | 'log'>,
): PageInput | undefined {
  const text = tryUnseal(sealed, purposes.pairingInput(attempt, id), services)?.toString();
  // Only `sealInput` seals for this purpose.
  return text === undefined ? undefined : (JSON.parse(text) as PageInput);
}

/** Resolves when the state of the attempt has the result. */
export async function enterInput(attempt: PairingAttempt, input: PageInput): Promise<void> {
  attempt.moveToPage();
  switch (input.kind) {
    case 'qr':
      return attempt.startQr();
    case 'phone':
      return attempt.askCode(input.phone);
    case 'code':
      return attempt.enterCode(input.code);
    case 'password':
      return attempt.enterPassword(input.password);
    case 'confirm':
      return attempt.confirm(input.signIn);
    case 'refuse':
      return attempt.end();
  }
}
