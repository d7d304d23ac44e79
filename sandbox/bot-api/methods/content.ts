import type { BotAccount } from '../account/bot-account.ts';
import type { Content, FormattedText } from '../chats/stored-message.ts';
import { incomingFile, photoSize } from '../files/resolve-file.ts';
import type { Upload } from '../files/upload.ts';
import type { RichContent } from '../rich/rich-message.ts';
import { withStoredMedia } from '../rich/store-media.ts';
import type { Call } from './method.ts';

/** A rich message with the files it brings stored. */
export function richContent(account: BotAccount, rich: RichContent, { attached }: Call): Content {
  const blocks = withStoredMedia(rich.blocks, (kind, media) =>
    incomingFile(account.files, kind, media, attached),
  );
  return { kind: 'rich', blocks, rtl: rich.rtl };
}

export function fileContent(
  account: BotAccount,
  kind: 'photo' | 'document',
  given: Upload | string,
  caption: FormattedText,
  { attached }: Call,
): Content {
  const file = incomingFile(account.files, kind, given, attached);
  return kind === 'photo'
    ? { kind, file, size: photoSize(file.bytes), caption }
    : { kind, file, caption };
}
