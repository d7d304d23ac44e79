import type { PairingAttempt, PairingNews, PairingState } from '../../accounts/roster.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { actions } from '../kit/actions.ts';
import { message, withNotice, button, type Screen } from '../kit/blocks.ts';
import { explainError } from '../kit/error-boundary.ts';
import { failureWords } from '../kit/failure-words.ts';
import type { BotContext, PairingChats } from '../kit/bot-context.ts';
import { code, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { createPairingMessage, pageFor, pairingOverScreen } from './pairing-message.ts';

interface OpenPairing {
  readonly attempt: PairingAttempt;
  /** Whether the person got a link to the pairing page, which shows the result itself. */
  hasLink: boolean;
  /** The message with the link, once it was sent. */
  linkMessage?: number;
}

export function createPairingChats(bot: Omit<BotContext, 'pairings'>): PairingChats {
  const { roster, replies, log } = bot;
  const open = new Map<bigint, OpenPairing>();

  const overScreen = (personId: bigint, words: Text): Promise<Screen> =>
    pairingOverScreen(bot, personId, words);

  const linkScreen = async (personId: bigint): Promise<Screen> => {
    const address = bot.pairingPage(await roster.pairing.pages.newToken(personId));
    return bot.pairingPageIsPublic
      ? message(say('page-public'), [[{ text: say('button-page'), url: address }]])
      : message(say('page-local', { address: code(address) }), [
          [{ text: say('button-copy-link'), copy_text: { text: address } }],
        ]);
  };
  const showPageLink = async (personId: bigint, notice?: Text): Promise<void> => {
    const pairing = open.get(personId);
    const screen = withNotice(notice, await linkScreen(personId));
    // A new link makes the one before useless.
    if (pairing?.linkMessage !== undefined) {
      return replies.edit({ personId }, pairing.linkMessage, screen);
    }
    const sent = await replies.send({ personId }, screen);
    if (pairing) Object.assign(pairing, { hasLink: true, linkMessage: sent?.messageId });
  };
  /** Takes the link away once it leads nowhere; the end of an attempt takes its place. */
  const endLink = async (
    personId: bigint,
    { linkMessage, attempt }: OpenPairing,
    state: Extract<PairingState, { kind: 'paired' | 'ended' }>,
  ): Promise<void> => {
    if (linkMessage === undefined) return;
    if (state.kind === 'ended' && !attempt.isCancelled) {
      return replies.edit({ personId }, linkMessage, await overScreen(personId, endWords(state)));
    }
    await bot.api.deleteMessage(Number(personId), linkMessage).catch((error: unknown) => {
      log.debug({ err: error }, 'Deleting the link of a pairing failed');
    });
  };

  /** What the chat says when the attempt ended or continues at the page; undefined if it says nothing. */
  const showNext = async (
    personId: bigint,
    { attempt, hasLink }: OpenPairing,
    state: PairingState,
  ): Promise<void> => {
    // With a problem, the wrong password was entered at the page, which shows the problem.
    if (state.kind === 'password' && !state.problem) {
      if ((await pageFor(bot, personId)) !== 'nowhere') {
        return showPageLink(personId, say('pair-password'));
      }
      // No page can take the password, so waiting for it would lead nowhere.
      await attempt.cancel();
      const words = say('pair-password-member');
      return void (await replies.send({ personId }, await overScreen(personId, words)));
    }
    if (hasLink || (state.kind !== 'ended' && state.kind !== 'choose')) return;
    // Its end is not shown: the message says it, and its buttons begin another attempt.
    await attempt.cancel();
    await replies.send({ personId }, await overScreen(personId, endWords(state)));
  };

  const begin = async (personId: bigint): Promise<void> => {
    const attempt = await roster.pairing.begin(personId);
    const pairing: OpenPairing = { attempt, hasLink: false };
    open.set(personId, pairing);
    const current = createPairingMessage(bot, personId);

    const show = async (state: PairingState): Promise<void> => {
      if (state.kind === 'qr' && !attempt.isOver) return current.showCode(state.qr.link);
      await current.remove();
      if (state.kind === 'paired' || state.kind === 'ended') {
        await endLink(personId, pairing, state);
      }
      // The person who cancelled the attempt knows.
      if (attempt.isCancelled) return;
      if (state.kind === 'confirm') {
        return attempt.isOnPage ? undefined : current.askToConfirm(state);
      }
      await showNext(personId, pairing, state);
    };
    /** Ends an attempt that the person cannot follow in the chat, for instance without the picture. */
    const giveUp = async (error: unknown): Promise<void> => {
      const explanation = explainError(error, log);
      if (pairing.hasLink) return;
      await attempt.cancel();
      const words = lines(say('pair-failed'), explanation?.text);
      await replies.send({ personId }, await overScreen(personId, words));
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
        .catch(giveUp)
        .catch((error: unknown) => log.error({ err: error }, 'Ending a pairing failed'));
    };
    const subscription = attempt.subscribe(follow);
    // Not awaited, because it continues until a code is scanned.
    attempt
      .startQr()
      .catch(giveUp)
      .catch((error: unknown) => log.error({ err: error }, 'Ending a pairing failed'));
  };

  const sendNews = async ({ kind, personId }: PairingNews): Promise<void> => {
    await replies.sendNews({ personId }, newsScreens[kind]());
  };
  bot.resources.use(roster.pairing.subscribe(sendNews));

  return { begin, showPageLink };
}

const newsScreens: Readonly<Record<PairingNews['kind'], () => Screen>> = {
  interrupted: () =>
    message(say('pair-interrupted'), [[button(say('button-pair-again'), actions.pair.data())]]),
  sign_out_delayed: () => message(say('pair-sign-out-delayed')),
};

function endWords({ problem }: { readonly problem?: FailureReason | undefined }): Text {
  return problem ? lines(say('pair-failed'), failureWords(problem)) : say('pair-ended');
}
