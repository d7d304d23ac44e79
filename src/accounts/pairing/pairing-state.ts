import type { Owner } from '../../contacts/contact.ts';
import type { CodeSent, LoginQr, SignInStep } from '../../contacts/ports/sign-in.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';

/** The step of a pairing. `problem`: why the last input failed; the person may try again. */
export type PairingState =
  | { readonly kind: 'choose'; readonly problem?: FailureReason }
  | { readonly kind: 'qr'; readonly qr: LoginQr }
  | {
      readonly kind: 'code';
      readonly phone: string;
      readonly sent: CodeSent;
      readonly problem?: FailureReason;
    }
  | {
      readonly kind: 'password';
      readonly hint: string | undefined;
      readonly problem?: FailureReason;
    }
  /** Signed in to an account that is not the chat's own: nothing is stored until `confirm` of `signIn`. */
  | { readonly kind: 'confirm'; readonly owner: Owner; readonly signIn: string }
  | { readonly kind: 'paired'; readonly account: Account }
  /** Ended without an account: cancelled, timed out, or failed for good. */
  | { readonly kind: 'ended'; readonly problem?: FailureReason };

/** A session that an attempt signed in and that no account uses yet. */
export interface SignedIn extends Omit<Extract<SignInStep, { kind: 'signed_in' }>, 'kind'> {
  /** Of the sign-in. */
  readonly id: string;
}

/** News about a pairing that its person sees nowhere else. */
export interface PairingNews {
  /**
   * `interrupted`: the process of the attempt ended. `sign_out_delayed`: an account that was not paired could
   * not be signed out yet.
   */
  readonly kind: 'interrupted' | 'sign_out_delayed';
  readonly personId: bigint;
}
