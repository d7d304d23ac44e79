import { fullName, type Owner } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type Button } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { renderQrPicture } from '../kit/qr-picture.ts';
import { renderCaption } from '../kit/render-plain.ts';
import { unlessBlocked } from '../kit/reply.ts';
import { bold } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The message in the person's chat by which a pairing attempt goes on: a picture, later a question. */
export interface PairingMessage {
  /**
   * Sends the QR code as a photo, or replaces it. `link` is secret while it is valid, so only the photo
   * contains it.
   */
  showCode(link: string): Promise<void>;
  /** Asks whether to pair an account that is not the chat's own, in place of the photo. */
  askToConfirm(attemptId: string, owner: Owner): Promise<void>;
  remove(): Promise<void>;
}

export function createPairingMessage(
  bot: Pick<BotContext, 'api' | 'replies' | 'roster' | 'localeOf' | 'username' | 'log'>,
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
      // The caption says for whom the contacts will be shown: the picture may reach others.
      const person = await roster.access.labelOf(personId);
      const words = say('pair-scan', { person, bot: `@${bot.username()}` });
      const { reply_markup, ...caption } = renderCaption(
        words,
        codeButtons(),
        bot.localeOf(personId),
      );
      const picture = await renderQrPicture(link, 'pairing.png');
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
    askToConfirm: async (attemptId, owner) => {
      await remove();
      messageId = await replies.send(
        { personId },
        message(say('pair-confirm', { name: bold(fullName(owner)) }), confirmButtons(attemptId)),
      );
    },
    remove,
  };
}

function codeButtons(): Button[][] {
  return [
    [button(say('button-use-phone'), actions.pairingPage.data())],
    [button(say('button-cancel'), actions.cancelPairing.data())],
  ];
}

function confirmButtons(attemptId: string): Button[][] {
  return [
    [button(say('button-refuse-account'), actions.cancelPairing.data())],
    [button(say('button-confirm-account'), actions.confirmPairing.data(attemptId))],
  ];
}
