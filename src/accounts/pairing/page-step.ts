import { fullName } from '../../contacts/contact.ts';
import type { CodeSent } from '../../contacts/ports/sign-in.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { SealedStep } from '../../store/pairing-attempts.ts';
import { seal, type Keys } from '../../store/seal.ts';
import { purposes, type AttemptOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';
import type { PairingState } from './pairing-state.ts';

/** What the pairing page shows of an attempt. It is stored, sealed, so that every process can serve the page. */
export type PageStep =
  | { readonly kind: 'choose' | 'ended'; readonly problem?: FailureReason | undefined }
  /** `link`: the content of the QR code, a secret until it expires. */
  | { readonly kind: 'qr'; readonly link: string }
  | {
      readonly kind: 'code';
      readonly phone: string;
      readonly sent: CodeSent;
      readonly problem?: FailureReason | undefined;
    }
  | {
      readonly kind: 'password';
      readonly hint?: string | undefined;
      readonly problem?: FailureReason | undefined;
    }
  /** Whether to pair the account with this name, of the sign-in `signIn`. */
  | { readonly kind: 'confirm'; readonly name: string; readonly signIn: string }
  | { readonly kind: 'paired'; readonly name: string };

export function stepOf(state: PairingState): PageStep {
  switch (state.kind) {
    case 'qr':
      return { kind: 'qr', link: state.qr.link };
    case 'confirm':
      return { kind: 'confirm', name: fullName(state.owner), signIn: state.signIn };
    case 'paired':
      return { kind: 'paired', name: state.account.owner.firstName };
    default:
      return state;
  }
}

export function sealStep(keys: Keys, step: PageStep, attempt: AttemptOwner): SealedStep {
  const sealed = seal(keys, JSON.stringify(step), purposes.pairingStep(attempt));
  return { step: step.kind, sealed };
}

/** Undefined, with a line in the log, if no key opens it. */
export function openStep(
  { sealed }: SealedStep,
  attempt: AttemptOwner,
  services: Pick<Services, 'keys' | 'log'>,
): PageStep | undefined {
  const text = tryUnseal(sealed, purposes.pairingStep(attempt), services)?.toString();
  // Only `sealStep` seals for this purpose. The times in problems are dates.
  return text === undefined ? undefined : (JSON.parse(text, toDates) as PageStep);
}

function toDates(key: string, value: unknown): unknown {
  return key === 'until' && typeof value === 'string' ? new Date(value) : value;
}
