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

/** Guides the operator through a pairing in the terminal. False if it ended without an account. */
export async function pairInTerminal(
  pairing: Pairings,
  terminal: Terminal,
  say: (reason: FailureReason) => string,
): Promise<boolean> {
  await using attempt = pairing.beginForRunner();
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
    await step(attempt, state, terminal);
  }
}

/** Asks for the input that the state needs; resolves when the state has changed. */
async function step(
  attempt: PairingAttempt,
  state: Exclude<PairingState, { kind: 'paired' | 'ended' }>,
  terminal: Terminal,
): Promise<void> {
  switch (state.kind) {
    case 'choose': {
      const phone = await terminal.ask('Your phone number with +, or just Enter for a QR code: ');
      return phone ? attempt.askCode(phone) : attempt.startQr();
    }
    case 'qr': {
      const picture = await QRCode.toString(state.qr.link, { type: 'terminal', small: true });
      terminal.say(`${picture}\nScan it in Telegram: Settings > Devices > Link Desktop Device.`);
      return waitForChange(attempt, state);
    }
    case 'code':
      terminal.say(`Telegram sent a login code ${sentBy[state.sent.via]}.`);
      return attempt.enterCode((await terminal.ask('Login code: ')).replace(/\D/g, ''));
    case 'confirm':
      // Only the pairing page asks.
      return attempt.confirm();
    case 'password': {
      const hint = state.hint ? ` (hint: ${state.hint})` : '';
      return attempt.enterPassword(await terminal.ask(`Two-step password${hint}: `, 'hidden'));
    }
  }
}

async function waitForChange(attempt: PairingAttempt, from: PairingState): Promise<void> {
  const change = Promise.withResolvers<void>();
  using _subscription = attempt.subscribe(() => change.resolve());
  if (attempt.state === from) await change.promise;
}
