import { createHash } from 'node:crypto';
import type { PageStep } from '../accounts/roster.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { CodeSent } from '../contacts/ports/sign-in.ts';

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
  step: PageStep,
  audience: Audience,
  say: (reason: FailureReason) => string,
): Promise<PageState> {
  const view = await viewOf(step, say);
  const version = createHash('sha256').update(JSON.stringify(view)).digest('base64url');
  return { ...view, ...audience, version };
}

async function viewOf(step: PageStep, say: (reason: FailureReason) => string): Promise<PageView> {
  const problem = 'problem' in step && step.problem ? say(step.problem) : undefined;
  switch (step.kind) {
    case 'choose':
    case 'ended':
      return { kind: step.kind, problem };
    case 'qr':
      return { kind: 'qr', picture: await pictureOf(step.link) };
    case 'code':
      return { kind: 'code', phone: step.phone, ...step.sent, problem };
    case 'password':
      return { kind: 'password', hint: step.hint, problem };
    case 'confirm':
    case 'paired':
      return step;
  }
}

/** By link. A code is shown for half a minute. */
const pictures = new Map<string, Promise<string>>();
const mostPictures = 100;

/** Drawn once per code, however often the page asks. What failed is drawn anew. */
function pictureOf(link: string): Promise<string> {
  const known = pictures.get(link);
  if (known) return known;
  const drawn = draw(link);
  pictures.set(link, drawn);
  drawn.catch(() => pictures.delete(link));
  const [oldest] = pictures.keys();
  if (pictures.size > mostPictures && oldest !== undefined) pictures.delete(oldest);
  return drawn;
}

async function draw(link: string): Promise<string> {
  const { default: QRCode } = await import('qrcode');
  return QRCode.toDataURL(link, { margin: 1, width: 528 });
}
