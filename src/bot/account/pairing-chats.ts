import type { PairingAttempt, PairingState } from '../../accounts/roster.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { actions } from '../kit/actions.ts';
import { message, withNotice, button, type Screen } from '../kit/blocks.ts';
import { failureWords } from '../kit/failure-words.ts';
import type { BotContext, PairingChats } from '../kit/bot-context.ts';
import { code, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { createPairingMessage } from './pairing-message.ts';

interface OpenPairing {
  readonly attempt: PairingAttempt;
  /** Whether the person got a link to the pairing page, which shows the result itself. */
  hasLink: boolean;
}

export function createPairingChats(bot: Omit<BotContext, 'pairings'>): PairingChats {
  const { roster, replies, log } = bot;
  const open = new Map<bigint, OpenPairing>();

  const pageLink = async (personId: bigint): Promise<Screen> => {
    const pairing = open.get(personId);
    if (pairing) pairing.hasLink = true;
    const address = bot.pairingPage(await roster.pairing.pages.newToken(personId));
    return bot.pairingPageIsPublic
      ? message(say('page-public'), [[{ text: say('button-page'), url: address }]])
      : message(say('page-local', { address: code(address) }), [
          [{ text: say('button-copy-link'), copy_text: { text: address } }],
        ]);
  };

  /** The message when the attempt ended or continues at the page; undefined if the chat says nothing. */
  const nextScreen = async (
    personId: bigint,
    { attempt, hasLink }: OpenPairing,
    state: PairingState,
  ): Promise<Screen | undefined> => {
    // With a problem, the wrong password was entered at the page, which shows the problem.
    if (state.kind === 'password' && !state.problem) {
      return withNotice(say('pair-password'), await pageLink(personId));
    }
    if (hasLink || (state.kind !== 'ended' && state.kind !== 'choose')) return undefined;
    // Its end is not shown: the message says it, and its buttons begin another attempt.
    await attempt.cancel();
    return overScreen(state.problem);
  };

  const begin = async (personId: bigint): Promise<void> => {
    const attempt = await roster.pairing.begin(personId);
    const pairing: OpenPairing = { attempt, hasLink: false };
    open.set(personId, pairing);
    const current = createPairingMessage(bot, personId);

    const show = async (state: PairingState): Promise<void> => {
      if (state.kind === 'qr' && !attempt.isOver) return current.showCode(state.qr.link);
      await current.remove();
      // The person who cancelled the attempt knows.
      if (attempt.isCancelled) return;
      if (state.kind === 'confirm') {
        return attempt.isOnPage ? undefined : current.askToConfirm(attempt.id, state.owner);
      }
      const screen = await nextScreen(personId, pairing, state);
      if (screen) await replies.send({ personId }, screen);
    };
    // Serialized, so that a new code cannot appear after the end of the attempt.
    let shown = Promise.resolve();
    const follow = (state: PairingState): void => {
      if (state.kind === 'paired' || state.kind === 'ended') {
        subscription[Symbol.dispose]();
        if (open.get(personId) === pairing) open.delete(personId);
      }
      shown = shown
        .then(() => show(state))
        .catch((error: unknown) =>
          log.error({ err: error }, 'Showing the state of a pairing failed'),
        );
    };
    const subscription = attempt.subscribe(follow);
    // Not awaited, because it continues until a code is scanned.
    attempt.startQr().catch((error: unknown) => {
      log.error({ err: error }, 'Requesting a login code failed');
    });
  };

  return { begin, pageLink };
}

/** `problem`: why it failed; undefined if its time is over. */
function overScreen(problem: FailureReason | undefined): Screen {
  return message(problem ? lines(say('pair-failed'), failureWords(problem)) : say('pair-ended'), [
    [button(say('button-pair-again'), actions.pair.data())],
    [button(say('button-use-phone'), actions.pairingPage.data())],
  ]);
}
