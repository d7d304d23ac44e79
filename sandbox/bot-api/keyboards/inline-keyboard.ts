import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import { choice, object, optional } from '../shape/object.ts';
import { refine, flag, list, oneOf, refused, text, inContext, type Shape } from '../shape/shape.ts';
import {
  callbackAction,
  chosenChatAction,
  copyTextAction,
  loginAction,
  link,
  webAppAction,
} from './button-actions.ts';

type Common = InlineKeyboardButton.AbstractInlineKeyboardButton;
type Action<B> = B extends Common ? Omit<B, keyof Common> : never;

const NO_ACTION =
  "Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
const MAX_BUTTONS = 100;
const MAX_IN_ROW = 8;

const button: Shape<InlineKeyboardButton> = inContext(
  'inline keyboard button',
  choice<Common, Action<InlineKeyboardButton>>(
    {
      text: refine(
        text(),
        (label) => label.trim() !== '',
        'inline keyboard button text must be non-empty',
      ),
      icon_custom_emoji_id: optional(text()),
      style: optional(oneOf('danger', 'success', 'primary')),
    },
    {
      url: link('inline keyboard button'),
      callback_data: callbackAction(NO_ACTION),
      web_app: webAppAction('inline keyboard button'),
      login_url: loginAction,
      disabled: object<object>({}),
      switch_inline_query: text(),
      switch_inline_query_current_chat: text(),
      switch_inline_query_chosen_chat: chosenChatAction(),
      copy_text: copyTextAction(),
      callback_game: refused('BUTTON_TYPE_INVALID'),
      pay: refused('BUTTON_TYPE_INVALID'),
    },
    {
      none: NO_ACTION,
      several: "Can't parse inline keyboard button: exactly one type of button must be specified",
    },
  ),
);

/** At most 100 buttons, 8 in a row, as Telegram's server accepts. */
export const inlineKeyboard: Shape<InlineKeyboardMarkup> = object<InlineKeyboardMarkup>({
  inline_keyboard: refine(
    list(list(button)),
    (rows) => rows.flat().length <= MAX_BUTTONS && rows.every((row) => row.length <= MAX_IN_ROW),
    'REPLY_MARKUP_TOO_LONG',
  ),
  force_reply: optional(flag()),
});
