import type { CopyTextButton, SwitchInlineQueryChosenChat, WebAppInfo } from '@grammyjs/types';
import { object, optional } from '../shape/object.ts';
import { refine, flag, refused, text, type Shape } from '../shape/shape.ts';
import { checkHttpsUrl, checkUrl } from './check-url.ts';

function transform<T>(shape: Shape<T>, convert: (value: T) => T): Shape<T> {
  return { ...shape, read: (value, path) => convert(shape.read(value, path)) };
}

/** A link. `what` starts its error. */
export function link(what: string): Shape<string> {
  return transform(text(), (url) => checkUrl(what, url));
}

export function webAppAction(what: string): Shape<WebAppInfo> {
  return object<WebAppInfo>({
    url: transform(text(), (url) => checkHttpsUrl(`${what} Web App`, url)),
  });
}

/** Between 1 and 64 bytes (core.telegram.org/bots/api#inlinekeyboardbutton). */
export function callbackAction(emptyReason: string): Shape<string> {
  const present = refine(text(), (data) => data !== '', emptyReason);
  return refine(present, (data) => Buffer.byteLength(data) <= 64, 'BUTTON_DATA_INVALID');
}

/** Between 1 and 256 characters (core.telegram.org/bots/api#copytextbutton). */
export function copyTextAction(): Shape<CopyTextButton> {
  return object<CopyTextButton>({
    text: refine(
      text(),
      (copied) => copied.length >= 1 && copied.length <= 256,
      'BUTTON_COPY_TEXT_INVALID',
    ),
  });
}

export function chosenChatAction(): Shape<SwitchInlineQueryChosenChat> {
  return object<SwitchInlineQueryChosenChat>({
    query: optional(text()),
    allow_user_chats: optional(flag()),
    allow_bot_chats: optional(flag()),
    allow_group_chats: optional(flag()),
    allow_channel_chats: optional(flag()),
  });
}

/** The bot has no domain linked at BotFather. */
export const loginAction = refused('BOT_DOMAIN_INVALID');
