import type { PairingAttempt, PairingState } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { message, withNotice, type Screen } from '../kit/blocks.ts';
import { failureWords } from '../kit/failure-words.ts';
import type { BotContext, PairingChats } from '../kit/feature.ts';
import { code, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { pairingPicture } from './pairing-picture.ts';

/** How long a link to the pairing page is good. */
const pageMs = 10 * 60 * 1000;

/** `onPage`: the person went on at the pairing page, which tells them there how it goes. */
interface OpenPairing {
  readonly attempt: PairingAttempt;
  quiet: boolean;
  onPage: boolean;
}

export function createPairingChats(bot: Omit<BotContext, 'pairings'>): PairingChats {
  const { roster, api, replies, clock, log } = bot;
  const open = new Map<bigint, OpenPairing>();
  const pageUntil = new Map<bigint, Date>();
  const since = new Map<bigint, Date>();

  const pageLink = async (personId: bigint): Promise<Screen> => {
    const pairing = open.get(personId);
    if (pairing) pairing.onPage = true;
    const address = bot.pairingPage(await roster.pairing.pageToken(personId));
    const now = clock.now();
    since.set(personId, now);
    pageUntil.set(personId, new Date(now.getTime() + pageMs));
    return bot.pairingPageIsPublic
      ? message(say('page-public'), [[{ text: say('button-page'), url: address }]])
      : message(say('page-local', { address: code(address) }), [
          [{ text: say('button-copy-link'), copy_text: { text: address } }],
        ]);
  };

  /** What to say when the attempt is over or goes on elsewhere; undefined where that was said. */
  const farewell = async (
    personId: bigint,
    pairing: OpenPairing,
    state: PairingState,
  ): Promise<Screen | undefined> => {
    // With a problem it was the page that was given a wrong one, and it says so itself.
    if (state.kind === 'password' && !state.problem) {
      return withNotice(say('pair-password'), await pageLink(personId));
    }
    const problem = 'problem' in state ? state.problem : undefined;
    const over = state.kind === 'ended' || (state.kind === 'choose' && problem);
    if (!over || pairing.quiet || pairing.onPage) return undefined;
    // Said once: an attempt that failed still ends some time later.
    pairing.quiet = true;
    return message(problem ? lines(say('pair-failed'), failureWords(problem)) : say('pair-ended'), [
      [{ text: say('button-pair-again'), callback_data: actions.pair.data() }],
      [{ text: say('button-use-phone'), callback_data: actions.pairingPage.data() }],
    ]);
  };

  const begin = async (personId: bigint): Promise<void> => {
    const before = open.get(personId);
    if (before) before.quiet = true;
    const attempt = await roster.pairing.begin(personId);
    const pairing: OpenPairing = { attempt, quiet: false, onPage: false };
    open.set(personId, pairing);
    since.set(personId, clock.now());
    const picture = pairingPicture({ api, locale: bot.localeOf(personId), log }, personId);

    const draw = async (state: PairingState): Promise<void> => {
      if (state.kind === 'qr' && !pairing.quiet) return picture.show(state.qr.link);
      if (state.kind === 'choose' && !state.problem) return;
      await picture.remove();
      const screen = await farewell(personId, pairing, state);
      if (screen) await replies.send({ personId }, screen);
    };
    // One after the other: a fresh code must not overtake the end of the attempt.
    let drawn = Promise.resolve();
    const follow = (state: PairingState): void => {
      if (state.kind === 'paired' || state.kind === 'ended') {
        if (state.kind === 'paired') pageUntil.delete(personId);
        subscription[Symbol.dispose]();
        if (open.get(personId) === pairing) open.delete(personId);
      }
      drawn = drawn
        .then(() => draw(state))
        .catch((error: unknown) => log.error({ err: error }, 'A pairing could not be shown'));
    };
    const subscription = attempt.subscribe(follow);
    // Codes are shown until one is scanned: nothing here may wait for that.
    attempt.startQr().catch((error: unknown) => {
      log.error({ err: error }, 'A login code could not be had');
    });
  };

  return {
    begin,
    pageLink,
    asks: (personId) => {
      const pairing = open.get(personId);
      const until = pageUntil.get(personId);
      if (until && until <= clock.now()) pageUntil.delete(personId);
      const from = since.get(personId);
      if (!from) return undefined;
      if (pairing?.attempt.state.kind === 'password' || pageUntil.has(personId)) {
        return { for: 'password', since: from };
      }
      if (pairing) return { for: 'code', since: from };
      since.delete(personId);
      return undefined;
    },
    cancel: async (personId) => {
      const pairing = open.get(personId);
      if (pairing) pairing.quiet = true;
      pageUntil.delete(personId);
      return roster.pairing.cancel(personId);
    },
  };
}
