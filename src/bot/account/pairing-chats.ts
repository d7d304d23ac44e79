import type { PairingAttempt, PairingState } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { message, withNotice, button, type Screen } from '../kit/blocks.ts';
import { failureWords } from '../kit/failure-words.ts';
import type { BotContext, PairingChats } from '../kit/bot-context.ts';
import { code, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { createPairingPicture } from './pairing-picture.ts';

interface OpenPairing {
  readonly attempt: PairingAttempt;
  /** Whether the chat shows nothing more about the attempt. */
  quiet: boolean;
  /** Whether the person continued at the pairing page, which shows the result itself. */
  onPage: boolean;
}

export function createPairingChats(bot: Omit<BotContext, 'pairings'>): PairingChats {
  const { roster, api, replies, log } = bot;
  const open = new Map<bigint, OpenPairing>();

  const pageLink = async (personId: bigint): Promise<Screen> => {
    const pairing = open.get(personId);
    if (pairing) pairing.onPage = true;
    const address = bot.pairingPage(await roster.pairing.pageToken(personId));
    return bot.pairingPageIsPublic
      ? message(say('page-public'), [[{ text: say('button-page'), url: address }]])
      : message(say('page-local', { address: code(address) }), [
          [{ text: say('button-copy-link'), copy_text: { text: address } }],
        ]);
  };

  /** The message when the attempt ended or continues at the page; undefined if the chat showed it. */
  const endScreen = async (
    personId: bigint,
    pairing: OpenPairing,
    state: PairingState,
  ): Promise<Screen | undefined> => {
    // With a problem, the wrong password was entered at the page, which shows the problem.
    if (state.kind === 'password' && !state.problem) {
      return withNotice(say('pair-password'), await pageLink(personId));
    }
    const problem = 'problem' in state ? state.problem : undefined;
    const over = state.kind === 'ended' || (state.kind === 'choose' && problem);
    if (!over || pairing.quiet || pairing.onPage) return undefined;
    // Shown once: a failed attempt emits another end later.
    pairing.quiet = true;
    return message(problem ? lines(say('pair-failed'), failureWords(problem)) : say('pair-ended'), [
      [button(say('button-pair-again'), actions.pair.data())],
      [button(say('button-use-phone'), actions.pairingPage.data())],
    ]);
  };

  const begin = async (personId: bigint): Promise<void> => {
    const before = open.get(personId);
    if (before) before.quiet = true;
    const attempt = await roster.pairing.begin(personId);
    const pairing: OpenPairing = { attempt, quiet: false, onPage: false };
    open.set(personId, pairing);
    const picture = createPairingPicture({ api, locale: bot.localeOf(personId), log }, personId, {
      person: await roster.access.labelOf(personId),
      bot: `@${bot.username()}`,
    });

    const show = async (state: PairingState): Promise<void> => {
      if (state.kind === 'qr' && !pairing.quiet) return picture.show(state.qr.link);
      if (state.kind === 'choose' && !state.problem) return;
      await picture.remove();
      const screen = await endScreen(personId, pairing, state);
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

  return {
    begin,
    pageLink,
    cancel: async (personId) => {
      const pairing = open.get(personId);
      if (pairing) pairing.quiet = true;
      return roster.pairing.cancel(personId);
    },
  };
}
