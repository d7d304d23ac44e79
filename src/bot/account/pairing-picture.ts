import type { Api } from 'grammy';
import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Log } from '../../runtime/log.ts';
import { actions } from '../kit/actions.ts';
import { qrPicture } from '../kit/qr-picture.ts';
import { unlessBlocked } from '../kit/reply.ts';
import { flatten } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';

/** The QR code of one pairing attempt, as a photo in the person's chat. */
export interface PairingPicture {
  /** Sends or replaces the photo. `link` is secret while it is valid, so only the photo contains it. */
  show(link: string): Promise<void>;
  remove(): Promise<void>;
}

export function pairingPicture(api: Api, personId: bigint, log: Log): PairingPicture {
  const chat = Number(personId);
  let messageId: number | undefined;
  return {
    show: async (link) => {
      const { text: caption, entities: caption_entities } = flatten(instructions());
      const reply_markup = { inline_keyboard: buttons() };
      const picture = await qrPicture(link, 'pairing.png');
      await unlessBlocked(log, async () => {
        if (messageId === undefined) {
          const other = { caption, caption_entities, reply_markup };
          messageId = (await api.sendPhoto(chat, picture, other)).message_id;
        } else {
          const media = { type: 'photo' as const, media: picture, caption, caption_entities };
          await api.editMessageMedia(chat, messageId, media, { reply_markup });
        }
      });
    },
    remove: async () => {
      if (messageId === undefined) return;
      const id = messageId;
      messageId = undefined;
      await api.deleteMessage(chat, id).catch((error: unknown) => {
        log.debug({ err: error }, 'Deleting a pairing picture failed');
      });
    },
  };
}

function instructions(): RichText {
  return say('pair-scan');
}

function buttons(): InlineKeyboardButton[][] {
  return [
    [{ text: label('button-use-phone'), callback_data: actions.pairingPage.data() }],
    [{ text: label('button-cancel'), callback_data: actions.cancelPairing.data() }],
  ];
}
