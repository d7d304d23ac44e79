import type { Api } from 'grammy';
import type { Log } from '../../runtime/log.ts';
import { actions } from '../kit/actions.ts';
import { button, type Button } from '../kit/blocks.ts';
import type { Locale } from '../kit/locale.ts';
import { renderQrPicture } from '../kit/qr-picture.ts';
import { renderCaption } from '../kit/render-plain.ts';
import { unlessBlocked } from '../kit/reply.ts';
import { say } from '../kit/words.ts';

/** For whom the contacts will be shown, which the caption says: the picture may reach others. */
export interface PairingAudience {
  readonly person: string;
  /** With its @. */
  readonly bot: string;
}

/** The QR code of one pairing attempt, as a photo in the person's chat. */
export interface PairingPicture {
  /** Sends or replaces the photo. `link` is secret while it is valid, so only the photo contains it. */
  show(link: string): Promise<void>;
  remove(): Promise<void>;
}

export function createPairingPicture(
  { api, locale, log }: { readonly api: Api; readonly locale: Locale; readonly log: Log },
  personId: bigint,
  { person, bot }: PairingAudience,
): PairingPicture {
  const chat = Number(personId);
  let messageId: number | undefined;
  return {
    show: async (link) => {
      const words = say('pair-scan', { person, bot });
      const { reply_markup, ...caption } = renderCaption(words, buttons(), locale);
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

function buttons(): Button[][] {
  return [
    [button(say('button-use-phone'), actions.pairingPage.data())],
    [button(say('button-cancel'), actions.cancelPairing.data())],
  ];
}
