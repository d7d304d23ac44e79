import { createHash } from 'node:crypto';
import type { PairingState } from '../accounts/roster.ts';
import { fullName } from '../contacts/contact.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { CodeSent, LoginQr } from '../contacts/sign-in.ts';

/**
 * The state that the page shows; `version` changes with it. `picture` is a data URL. `person` and `bot` say
 * who will see the contacts, and where.
 */
export type PageState = {
  readonly version: string;
  readonly person: string;
  readonly bot: string;
} & PageView;

type PageView =
  | ({ readonly kind: 'choose' | 'ended' } & Problem)
  | { readonly kind: 'qr'; readonly picture: string }
  | ({ readonly kind: 'code'; readonly phone: string } & CodeSent & Problem)
  | ({ readonly kind: 'password'; readonly hint: string | undefined } & Problem)
  | { readonly kind: 'confirm'; readonly name: string; readonly signIn: string }
  | { readonly kind: 'paired'; readonly name: string }
  /** Never sent: the page itself shows it when another tab has taken over. */
  | ({ readonly kind: 'elsewhere' } & Problem);

interface Problem {
  readonly problem: string | undefined;
}

/** For whom an account is paired, in words, and the name of the bot with its @. */
export interface Audience {
  readonly person: string;
  readonly bot: string;
}

export async function pageState(
  state: PairingState,
  audience: Audience,
  say: (reason: FailureReason) => string,
): Promise<PageState> {
  const view = await viewOf(state, say);
  const version = createHash('sha256').update(JSON.stringify(view)).digest('base64url');
  return { ...view, ...audience, version };
}

async function viewOf(
  state: PairingState,
  say: (reason: FailureReason) => string,
): Promise<PageView> {
  const problem = 'problem' in state && state.problem ? say(state.problem) : undefined;
  switch (state.kind) {
    case 'choose':
    case 'ended':
      return { kind: state.kind, problem };
    case 'qr':
      return { kind: 'qr', picture: await pictureOf(state.qr) };
    case 'code':
      return { kind: 'code', phone: state.phone, ...state.sent, problem };
    case 'password':
      return { kind: 'password', hint: state.hint, problem };
    case 'confirm':
      return { kind: 'confirm', name: fullName(state.owner), signIn: state.signIn };
    case 'paired':
      return { kind: 'paired', name: state.account.owner.firstName };
  }
}

const pictures = new WeakMap<LoginQr, Promise<string>>();

/** Drawn once per code, however often the page asks. */
function pictureOf(qr: LoginQr): Promise<string> {
  const drawn = pictures.get(qr) ?? draw(qr);
  pictures.set(qr, drawn);
  return drawn;
}

async function draw({ link }: LoginQr): Promise<string> {
  const { default: QRCode } = await import('qrcode');
  return QRCode.toDataURL(link, { margin: 1, width: 528 });
}
