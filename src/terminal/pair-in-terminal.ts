import QRCode from 'qrcode';
import type { Pairings, PairingAttempt, PairingState } from '../accounts/roster.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { Terminal } from './terminal.ts';

const sentBy = {
  app: 'as a message to your Telegram app',
  sms: 'by SMS',
  call: 'by a phone call',
  other: 'to you',
};

interface PairingOptions {
  readonly say: (reason: FailureReason) => string;
  /** Ends the pairing without an account. */
  readonly signal: AbortSignal;
}

/** Guides the operator through a pairing in the terminal. False if it ended without an account. */
export async function pairInTerminal(
  pairing: Pairings,
  terminal: Terminal,
  { say, signal }: PairingOptions,
): Promise<boolean> {
  await using attempt = pairing.beginForRunner();
  signal.addEventListener('abort', () => void attempt.end());
  if (signal.aborted) await attempt.end();
  terminal.say('This pairs your Telegram account. It opens a session that you can end at any time');
  terminal.say('in Telegram under Settings > Devices.');
  for (;;) {
    const { state } = attempt;
    if ('problem' in state && state.problem) terminal.say(say(state.problem));
    if (state.kind === 'paired') {
      terminal.say(
        `Paired with ${state.account.owner.firstName}. Open the bot and send /contacts.`,
      );
      return true;
    }
    if (state.kind === 'ended') {
      terminal.say('This pairing is over. Nothing was stored.');
      return false;
    }
    await step(attempt, state, terminal).catch((error: unknown) => {
      // Its end withdraws the question; the next round says so.
      if (!attempt.isOver) throw error;
    });
  }
}

/** Asks for the input that the state needs; resolves when the state has changed. */
async function step(
  attempt: PairingAttempt,
  state: Exclude<PairingState, { kind: 'paired' | 'ended' }>,
  terminal: Terminal,
): Promise<void> {
  const signal = attempt.over;
  switch (state.kind) {
    case 'choose': {
      const question = 'Your phone number with +, or just Enter for a QR code: ';
      const phone = await terminal.ask(question, { signal });
      return phone ? attempt.askCode(phone) : attempt.startQr();
    }
    case 'qr': {
      const picture = await QRCode.toString(state.qr.link, { type: 'terminal', small: true });
      terminal.draw(`${picture}\nScan it in Telegram: Settings > Devices > Link Desktop Device.`);
      return waitForScanOrNumber(attempt, state, terminal);
    }
    case 'code': {
      terminal.say(`Telegram sent a login code ${sentBy[state.sent.via]}.`);
      const code = await terminal.ask('Login code: ', { signal });
      return attempt.enterCode(code);
    }
    case 'confirm':
      // Only the pairing page asks.
      return attempt.confirm(state.signIn);
    case 'password': {
      const hint = state.hint ? ` (hint: ${state.hint})` : '';
      const question = `Two-step password${hint}: `;
      return attempt.enterPassword(await terminal.ask(question, { isHidden: true, signal }));
    }
  }
}

/** Resolves when the code was scanned or expired, or a number was typed instead. */
async function waitForScanOrNumber(
  attempt: PairingAttempt,
  from: PairingState,
  terminal: Terminal,
): Promise<void> {
  const changed = new AbortController();
  const change = Promise.withResolvers<void>();
  using _subscription = attempt.subscribe(() => {
    changed.abort();
    change.resolve();
  });
  if (attempt.state !== from) return;
  const question = 'No second screen? Type your phone number with + and press Enter: ';
  const phone = await terminal
    .ask(question, { signal: changed.signal })
    // An input that has ended does not keep a phone from scanning.
    .catch(() => change.promise);
  if (phone && attempt.state === from) await attempt.askCode(phone);
}
