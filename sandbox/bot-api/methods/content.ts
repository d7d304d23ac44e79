import type { BotAccount } from '../account/bot-account.ts';
import type { Content, FormattedText } from '../chats/stored-message.ts';
import { resolveFile, checkPhotoSize } from '../files/resolve-file.ts';
import type { Upload } from '../files/upload.ts';
import type { RichContent } from '../rich/rich-message.ts';
import { storeMedia } from '../rich/store-media.ts';
import type { Call } from './method.ts';

/** The content of a rich message. Stores the uploads in it. */
export function toRichContent(account: BotAccount, rich: RichContent, { attached }: Call): Content {
  const blocks = storeMedia(rich.blocks, (kind, media) =>
    resolveFile(account.files, kind, media, attached),
  );
  return { kind: 'rich', blocks, rtl: rich.rtl };
}

export function toFileContent(
  account: BotAccount,
  kind: 'photo' | 'document',
  given: Upload | string,
  caption: FormattedText,
  { attached }: Call,
): Content {
  const file = resolveFile(account.files, kind, given, attached);
  return kind === 'photo'
    ? { kind, file, size: checkPhotoSize(file.bytes), caption }
    : { kind, file, caption };
}
