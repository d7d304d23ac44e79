import { GrammyError, InputFile, type Api } from 'grammy';
import type { InputRichMessage, Message } from 'grammy/types';
import type { Log } from '../../runtime/log.ts';
import type { PlainMessage } from './render-plain.ts';

/** A screen as it goes to Telegram. */
export type Outgoing =
  PlainMessage | { readonly rich: InputRichMessage; readonly keyboard: PlainMessage['keyboard'] };

export interface SendOptions {
  /** The message that this one is shown as a reply to. */
  readonly replyTo?: number;
  /** Whether it makes no sound. */
  readonly isSilent?: boolean;
}

export async function sendOutgoing(
  api: Api,
  chat: number,
  message: Outgoing,
  { replyTo, isSilent = false }: SendOptions = {},
): Promise<Message> {
  const sound = isSilent ? { disable_notification: true } : {};
  if ('rich' in message) {
    return api.sendRichMessage(chat, message.rich, { ...keyboardOf(message), ...sound });
  }
  for (const png of message.pictures) await api.sendPhoto(chat, new InputFile(png), sound);
  const reply = replyTo !== undefined && {
    reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
  };
  return api.sendMessage(chat, message.text, { ...optionsOf(message), ...sound, ...reply });
}

export function editOutgoing(
  api: Api,
  { chat, messageId }: { readonly chat: number; readonly messageId: number },
  message: Outgoing,
): Promise<Message | true> {
  if ('rich' in message) {
    return api.editMessageText(chat, messageId, message.rich, keyboardOf(message));
  }
  return api.editMessageText(chat, messageId, message.text, optionsOf(message));
}

/** Runs a call to a person's chat. Returns undefined if the person blocked the bot. */
export async function unlessBlocked<T>(log: Log, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
    log.info({ method: error.method }, 'A person blocked the bot; a message to them was dropped');
    return undefined;
  }
}

function optionsOf(message: PlainMessage) {
  const { entities } = message;
  return { entities, link_preview_options: { is_disabled: true }, ...keyboardOf(message) };
}

function keyboardOf({ keyboard }: Outgoing) {
  return { reply_markup: { inline_keyboard: keyboard } };
}

/** True if the server does not know rich messages (404) or rejects this one (400). */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  if (isUnchanged(error) || cannotEdit(error)) return false;
  return error.error_code === 400 || error.error_code === 404;
}

export function isUnchanged(error: unknown): boolean {
  return says(error, 'message is not modified');
}

export function cannotEdit(error: unknown): boolean {
  return [
    'message to edit not found',
    "message can't be edited",
    'there is no text in the message to edit',
    'MESSAGE_ID_INVALID',
  ].some((words) => says(error, words));
}

export function isLimited(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 429;
}

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
