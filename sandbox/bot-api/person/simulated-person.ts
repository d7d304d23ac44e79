import type { BotCommand, Message, ReplyKeyboardMarkup } from '@grammyjs/types';
import { unixTime } from '../../server/unix-time.ts';
import type { BotAccount } from '../account/bot-account.ts';
import { toApiChat, toApiUser } from '../chats/api-message.ts';
import type { Chat } from '../chats/chat.ts';
import { toShownContent, toShownMessage } from '../chats/shown-message.ts';
import type { Content, SentDetails, StoredMessage } from '../chats/stored-message.ts';
import type {
  ButtonAnswer,
  InlineAnswer,
  InlineAsk,
  PersonChat,
  Profile,
  SharedContact,
  ShownMessage,
} from '../person-chat.ts';
import { callbackDataOf } from './callback-data.ts';
import { findCommandEntities } from './command-entities.ts';
import { askInline, chooseInline } from './ask-inline.ts';
import { documentContent, photoContent, stickerContent, voiceContent } from './media-content.ts';
import { makeMemberUpdate } from './member-update.ts';
import { asksForContact, pickUsers, hidesKeyboard } from './pressed-keyboard.ts';

/** core.telegram.org/bots/features#deep-linking */
const START_PAYLOAD = /^[\w-]{0,64}$/u;

/**
 * The app of a person in the private chat with the bot. It adds messages to the chat and queues updates
 * for the bot; errors are sentences for the user. The folder leaves out the account, which `world/` owns.
 */
export class SimulatedPerson implements PersonChat {
  readonly #account: BotAccount;
  readonly #chat: Chat;
  readonly #findProfile: (id: bigint) => Profile | undefined;

  constructor(account: BotAccount, chat: Chat, findProfile: (id: bigint) => Profile | undefined) {
    this.#account = account;
    this.#chat = chat;
    this.#findProfile = findProfile;
  }

  get person(): Profile {
    const { profile, id } = this.#chat;
    if (!profile) throw new Error(`The account ${id} is deleted.`);
    return profile;
  }

  messages(): readonly ShownMessage[] {
    return this.#chat.messages().map(toShownMessage);
  }

  commands(): readonly BotCommand[] {
    return this.#account.profile.commandsFor(this.#chat.id, this.person.languageCode);
  }

  description(): string {
    return this.#account.profile.text('description', this.person.languageCode);
  }

  keyboard(): ReplyKeyboardMarkup | undefined {
    return this.#chat.keyboard;
  }

  action(): string | undefined {
    return this.#chat.action;
  }

  draft(): Pick<ShownMessage, 'text' | 'entities' | 'rich'> | undefined {
    return this.#chat.draft && toShownContent(this.#chat.draft.content);
  }

  pinned(): readonly number[] {
    return this.#chat.pinned;
  }

  isBlocked(): boolean {
    return this.#chat.isBlocked;
  }

  say(text: string, replyTo?: number): number {
    const sent = text.trim();
    if (sent === '') throw new Error('A message must not be empty.');
    if (replyTo !== undefined && !this.#chat.message(replyTo)) {
      throw new Error(`There is no message ${replyTo} to reply to.`);
    }
    if (sent.length > 4096) throw new Error('A message has at most 4096 characters.');
    const id = this.#send(
      { kind: 'text', text: { text: sent, entities: findCommandEntities(sent) } },
      replyTo === undefined ? {} : { replyTo },
    );
    if (hidesKeyboard(this.#chat.keyboard, sent)) this.#hideKeyboard();
    return id;
  }

  start(payload = ''): number {
    if (!START_PAYLOAD.test(payload))
      throw new Error('A start link has at most 64 characters of A-Z a-z 0-9 _ -.');
    this.unblock();
    return this.say(payload === '' ? '/start' : `/start ${payload}`);
  }

  shareContact(contact: SharedContact): number {
    return this.#send({ kind: 'contact', contact });
  }

  shareOwnContact(): number {
    const { keyboard } = this.#chat;
    if (!asksForContact(keyboard))
      throw new Error('No button of the keyboard requests the contact.');
    const { id, firstName, lastName, phone } = this.person;
    const contact = {
      // Apps send their own number without the plus.
      phone: phone.replace(/^\+/u, ''),
      firstName,
      ...(lastName !== '' && { lastName }),
      userId: id,
    };
    const messageId = this.#send({ kind: 'contact', contact });
    if (keyboard?.one_time_keyboard) this.#hideKeyboard();
    return messageId;
  }

  pickUsers(requestId: number, ids: readonly bigint[]): number {
    const { keyboard } = this.#chat;
    const users = pickUsers(keyboard, requestId, ids, this.#findProfile);
    const messageId = this.#send({ kind: 'users', requestId, users });
    if (keyboard?.one_time_keyboard) this.#hideKeyboard();
    return messageId;
  }

  sendFile(file: Parameters<PersonChat['sendFile']>[0]): number {
    return this.#send(documentContent(this.#account.files, file));
  }

  sendPhoto(bytes: Uint8Array, caption?: string): number {
    return this.#send(photoContent(this.#account.files, bytes, caption));
  }

  sendSticker(bytes: Uint8Array, about: Parameters<PersonChat['sendSticker']>[1] = {}): number {
    return this.#send(stickerContent(this.#account.files, bytes, about));
  }

  sendVoice(bytes: Uint8Array, caption?: string): number {
    return this.#send(voiceContent(this.#account.files, bytes, caption));
  }

  forward(from: Profile, text: string, hidden = false): number {
    const date = unixTime(this.#account.now());
    const name = [from.firstName, from.lastName].filter((part) => part !== '').join(' ');
    return this.#send(
      { kind: 'text', text: { text, entities: findCommandEntities(text) } },
      {
        origin: hidden
          ? { type: 'hidden_user', sender_user_name: name, date }
          : { type: 'user', sender_user: toApiUser(from), date },
      },
    );
  }

  edit(messageId: number, text: string): void {
    const message = this.#chat.message(messageId);
    if (message?.from !== 'person' || message.content.kind !== 'text') {
      throw new Error('Only texts that this person sent can be edited.');
    }
    const edited: StoredMessage = {
      ...message,
      content: { kind: 'text', text: { text, entities: findCommandEntities(text) } },
      editDate: this.#account.now(),
    };
    this.#chat.put(edited);
    const shown = this.#account.toApiMessage(this.#chat, edited);
    const { edit_date = 0 } = shown;
    this.#account.updates.push('edited_message', {
      edited_message: { ...this.#received(shown), edit_date },
    });
  }

  async press(messageId: number, data: string, forged?: 'forged'): Promise<ButtonAnswer> {
    this.#checkNotBlocked();
    const message = this.#chat.message(messageId);
    if (!message) throw new Error(`There is no message ${messageId} in this chat.`);
    if (!forged && !callbackDataOf(message).includes(data)) {
      throw new Error(`Message ${messageId} has no button with the data "${data}".`);
    }
    const { id, answered } = this.#account.callbacks.ask();
    this.#account.updates.push('callback_query', {
      callback_query: {
        id,
        from: toApiUser(this.person),
        // A message made in inline mode is known to the bot by another id only.
        ...(message.inlineMessageId === undefined
          ? { message: this.#account.toApiMessage(this.#chat, message) }
          : { inline_message_id: message.inlineMessageId }),
        chat_instance: String(-this.#chat.id),
        data,
      },
    });
    return answered;
  }

  async inlineQuery(
    query: string,
    { offset = '', chatType = 'sender' }: Partial<Omit<InlineAsk, 'query'>> = {},
  ): Promise<InlineAnswer> {
    return askInline(this.#account, this.person, { query, offset, chatType });
  }

  chooseInlineResult(answerId: string, resultId: string): number | undefined {
    const picked = chooseInline(this.#account, this.person, answerId, resultId);
    if (!picked) return undefined;
    const messageId = this.#send(picked.content, picked.more);
    const { inlineMessageId } = picked.more;
    if (inlineMessageId !== undefined) {
      this.#account.inlineMessages.set(inlineMessageId, { chat: this.#chat, messageId });
    }
    return messageId;
  }

  pressInlineButton(answerId: string): string | undefined {
    const button = this.#account.inlineAnswers.get(answerId)?.button;
    if (!button) throw new Error('There is no button above these results.');
    if (button.web_app) return button.web_app.url;
    this.start(button.start_parameter);
    return undefined;
  }

  block(): void {
    this.#setBlocked(true);
  }

  unblock(): void {
    this.#setBlocked(false);
  }

  allowBotToWrite(): void {
    this.#chat.isStarted = true;
  }

  file(fileId: string): Buffer {
    const file = this.#account.files.get(fileId);
    if (!file) throw new Error('There is no such file in this chat.');
    return file.bytes;
  }

  subscribe(listener: () => void): Disposable {
    return this.#chat.subscribe(listener);
  }

  #setBlocked(blocked: boolean): void {
    if (this.#chat.isBlocked === blocked) return;
    this.#chat.isBlocked = blocked;
    this.#account.updates.push('my_chat_member', {
      my_chat_member: makeMemberUpdate(this.#account, this.person, blocked),
    });
    this.#chat.changed();
  }

  #checkNotBlocked(): void {
    if (this.#chat.isBlocked) {
      throw new Error('The bot is blocked. Restart it first.');
    }
  }

  #hideKeyboard(): void {
    this.#chat.keyboard = undefined;
    this.#chat.changed();
  }

  #send(content: Content, more: SentDetails = {}): number {
    this.#checkNotBlocked();
    this.#chat.isStarted = true;
    const message: StoredMessage = {
      id: this.#account.chats.nextMessageId(),
      date: this.#account.now(),
      from: 'person',
      content,
      ...more,
    };
    this.#chat.put(message);
    this.#account.updates.push('message', {
      message: this.#received(this.#account.toApiMessage(this.#chat, message)),
    });
    return message.id;
  }

  #received(
    message: Message,
  ): Message & { chat: ReturnType<typeof toApiChat>; from: ReturnType<typeof toApiUser> } {
    return { ...message, chat: toApiChat(this.person), from: toApiUser(this.person) };
  }
}
