import { broken, ok, warning, type Finding } from './finding.ts';

const deadlineMs = 10_000;
const telegramRoot = 'https://api.telegram.org';

/** The answer of a Bot API server to a token. */
export type BotAnswer =
  | { readonly kind: 'known'; readonly username: string; readonly at: Date | undefined }
  | { readonly kind: 'rejected' }
  /** `why` holds no token. */
  | { readonly kind: 'unreachable'; readonly why: string };

/** Asks a Bot API server, Telegram's by default, which bot a token belongs to. Never rejects. */
export async function askForBot(token: string, root: string = telegramRoot): Promise<BotAnswer> {
  try {
    const signal = AbortSignal.timeout(deadlineMs);
    const response = await fetch(`${root}/bot${token}/getMe`, { signal });
    if ([401, 404].includes(response.status)) return { kind: 'rejected' };
    if (!response.ok) return { kind: 'unreachable', why: `it answers ${response.status}` };
    const { result } = (await response.json()) as {
      readonly result: { readonly username: string };
    };
    const date = response.headers.get('Date');
    return { kind: 'known', username: result.username, at: date ? new Date(date) : undefined };
  } catch (error) {
    return { kind: 'unreachable', why: whyOf(error) };
  }
}

/** The code of a network error, which quotes no address: that has the token in it. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'no answer in 10 s';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
}

export function judgeBot(answer: BotAnswer): Finding {
  switch (answer.kind) {
    case 'known':
      return ok(`the token is that of @${answer.username}`);
    case 'rejected':
      return broken(
        'Telegram does not accept the BOT_TOKEN: open @BotFather, send /token and copy it again.',
      );
    case 'unreachable':
      return broken(
        `The Bot API cannot be reached (${answer.why}): check the network and firewall, and BOT_API_ROOT if it is set.`,
      );
  }
}

/** Differences up to this one have no effect: the answer took its time, too. */
const maxDriftMs = 30_000;

/** Compares the clock of this machine with that of the Bot API server. */
export function judgeClock(answer: BotAnswer, now: Date): Finding {
  if (answer.kind !== 'known' || !answer.at) {
    return warning('not compared: the Bot API gave no time.');
  }
  const driftMs = now.getTime() - answer.at.getTime();
  if (Math.abs(driftMs) <= maxDriftMs) return ok('agrees with Telegram');
  const seconds = Math.round(Math.abs(driftMs) / 1000);
  return broken(
    `The clock is ${seconds} s ${driftMs > 0 ? 'ahead' : 'behind'}: set it right and turn on NTP (timedatectl set-ntp true).`,
  );
}
