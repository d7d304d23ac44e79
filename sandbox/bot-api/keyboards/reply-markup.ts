import type {
  ForceReply,
  InlineKeyboardMarkup,
  KeyboardButton,
  KeyboardButtonRequestUsers,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from '@grammyjs/types';
import { badRequest } from '../bot-api-error.ts';
import { object, optional, record } from '../shape/object.ts';
import {
  refine,
  flag,
  integer,
  list,
  oneOf,
  refused,
  text,
  inContext,
  literalTrue,
  type Shape,
} from '../shape/shape.ts';
import { webAppAction } from './button-actions.ts';
import { inlineKeyboard } from './inline-keyboard.ts';

export type ReplyMarkup =
  InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const placeholder = refine(
  text(),
  (shown) => shown.length >= 1 && shown.length <= 64,
  'input_field_placeholder must have 1 to 64 characters',
);

const requestUsers = object<KeyboardButtonRequestUsers>({
  request_id: integer(-(2 ** 31), 2 ** 31 - 1),
  user_is_bot: optional(flag()),
  user_is_premium: optional(flag()),
  max_quantity: optional(
    refine(integer(), (max) => max >= 1 && max <= 10, 'BUTTON_QUANTITY_MAX_INVALID'),
  ),
  request_name: optional(flag()),
  request_username: optional(flag()),
  request_photo: optional(flag()),
});

/** The supported buttons. The others need groups or parts of Telegram that are not simulated. */
type Button = KeyboardButton.CommonButton &
  Partial<
    Pick<KeyboardButton.RequestUsersButton, 'request_users'> &
      Pick<KeyboardButton.RequestContactButton, 'request_contact'> &
      Pick<KeyboardButton.WebAppButton, 'web_app'>
  > & {
    request_chat?: never;
    request_location?: never;
    request_poll?: never;
    request_managed_bot?: never;
  };

const unsupported = refused('this kind of keyboard button is not simulated');

const objectButton = refine(
  object<Button>({
    text: refine(text(), (label) => label !== '', 'keyboard button text must be non-empty'),
    icon_custom_emoji_id: optional(text()),
    style: optional(oneOf('danger', 'success', 'primary')),
    request_users: optional(requestUsers),
    request_contact: optional(flag()),
    web_app: optional(webAppAction('keyboard button')),
    request_chat: optional(unsupported),
    request_location: optional(unsupported),
    request_poll: optional(unsupported),
    request_managed_bot: optional(unsupported),
  }),
  ({ request_users, request_contact, web_app }) =>
    [request_users, request_contact, web_app].filter((one) => one !== undefined).length <= 1,
  "Can't parse keyboard button: at most one type of button must be specified",
);

const keyboardButton: Shape<KeyboardButton> = inContext('keyboard button', {
  read: (value, path) => (typeof value === 'string' ? value : objectButton.read(value, path)),
});

const replyKeyboard = object<ReplyKeyboardMarkup>({
  keyboard: list(list(keyboardButton)),
  is_persistent: optional(flag()),
  resize_keyboard: optional(flag()),
  one_time_keyboard: optional(flag()),
  input_field_placeholder: optional(placeholder),
  selective: optional(flag()),
  force_reply: optional(flag()),
});

const removeKeyboard = object<ReplyKeyboardRemove>({
  remove_keyboard: literalTrue(),
  selective: optional(flag()),
});

const forceReply = object<ForceReply>({
  force_reply: literalTrue(),
  input_field_placeholder: optional(placeholder),
  selective: optional(flag()),
});

/**
 * The shape of any `reply_markup` of a new message. The folder checks keyboards, their buttons and links.
 * It leaves out their effect on the chat.
 */
export const replyMarkup: Shape<ReplyMarkup> = {
  read: (value, path) => {
    const source = record(value, path);
    if ('inline_keyboard' in source) return inlineKeyboard.read(source, path);
    if ('keyboard' in source) return replyKeyboard.read(source, path);
    if ('remove_keyboard' in source) return removeKeyboard.read(source, path);
    if ('force_reply' in source) return forceReply.read(source, path);
    throw badRequest('Object expected as reply markup');
  },
};
