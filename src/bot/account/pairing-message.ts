import type { PairingState } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { button, message, presentRows, type Button, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { renderQrPicture } from '../kit/qr-picture.ts';
import { renderCaption } from '../kit/render-plain.ts';
import { unlessBlocked } from '../kit/send-outgoing.ts';
import { bold, lines, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The message in the person's chat by which a pairing attempt goes on: a picture, later a question. */
export interface PairingMessage {
  /**
   * Sends the QR code as a photo, or replaces it. `link` is secret while it is valid, so only the photo
   * contains it.
   */
  showCode(link: string): Promise<void>;
  /** Asks whether to pair an account that is not the chat's own, in place of the photo. */
  askToConfirm(state: Extract<PairingState, { kind: 'confirm' }>): Promise<void>;
  remove(): Promise<void>;
}

export function createPairingMessage(
  bot: Omit<BotContext, 'pairings'>,
  personId: bigint,
): PairingMessage {
  const { api, replies, roster, log } = bot;
  const chat = Number(personId);
  let messageId: number | undefined;

  const remove = async (): Promise<void> => {
    if (messageId === undefined) return;
    const id = messageId;
    messageId = undefined;
    await api.deleteMessage(chat, id).catch((error: unknown) => {
      log.debug({ err: error }, 'Deleting a message of a pairing failed');
    });
  };
  return {
    showCode: async (link) => {
      // Picture and caption say to whom the contacts will be shown: the picture may reach others.
      const person = await roster.access.labelOf(personId);
      const audience = { person, bot: `@${bot.username()}` };
      const { locale } = await bot.readerOf(personId);
      const page = await pageFor(bot, personId);
      const words = lines(say('pair-scan', audience), '', aloneWords(page));
      const { reply_markup, ...caption } = renderCaption(words, codeButtons(page), locale);
      const picture = await renderQrPicture(
        link,
        'pairing.png',
        locale.plain(say('pair-picture', audience)),
      );
      await unlessBlocked(log, async () => {
        if (messageId === undefined) {
          const sent = await api.sendPhoto(chat, picture, { ...caption, reply_markup });
          messageId = sent.message_id;
        } else {
          const media = { type: 'photo' as const, media: picture, ...caption };
          await api.editMessageMedia(chat, messageId, media, { reply_markup });
        }
      });
    },
    askToConfirm: async ({ signIn, owner }) => {
      await remove();
      const question = say('pair-confirm', { name: bold(fullName(owner)) });
      const sent = await replies.send({ personId }, message(question, confirmButtons(signIn)));
      messageId = sent?.messageId;
    },
    remove,
  };
}

/** Where a person can open the pairing page. Without a public one, only the owner can, who runs the program. */
type PairingPagePlace = 'anywhere' | 'computer' | 'nowhere';

export async function pageFor(
  { roster, pairingPageIsPublic }: Pick<BotContext, 'roster' | 'pairingPageIsPublic'>,
  personId: bigint,
): Promise<PairingPagePlace> {
  if (pairingPageIsPublic) return 'anywhere';
  return (await roster.access.roleOf(personId)) === 'owner' ? 'computer' : 'nowhere';
}

const aloneKeys = {
  anywhere: 'pair-alone',
  computer: 'pair-alone-owner',
  nowhere: 'pair-alone-member',
} as const;

/** Instructions for a phone without a second screen, which cannot scan the code that it shows. */
function aloneWords(page: PairingPagePlace): Text {
  return say(aloneKeys[page]);
}

function codeButtons(page: PairingPagePlace): Button[][] {
  return presentRows([
    usePhoneRow(page),
    [button(say('button-cancel'), actions.cancelPairing.data())],
  ]);
}

function usePhoneRow(page: PairingPagePlace): Maybe<Button[]> {
  return page !== 'nowhere' && [button(say('button-use-phone'), actions.pairingPage.data())];
}

/** Says why a pairing is over, with the ways to begin again that this person has. */
export async function pairingOverScreen(
  bot: Pick<BotContext, 'roster' | 'pairingPageIsPublic'>,
  personId: bigint,
  words: Text,
): Promise<Screen> {
  return message(words, [
    [button(say('button-pair-again'), actions.pair.data())],
    usePhoneRow(await pageFor(bot, personId)),
  ]);
}

function confirmButtons(signIn: string): Button[][] {
  return [
    [button(say('button-refuse-account'), actions.cancelPairing.data())],
    [button(say('button-confirm-account'), actions.confirmPairing.data(signIn))],
  ];
}
