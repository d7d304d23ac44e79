import type { ButtonAnswer, PersonChat, ShownMessage } from '../../sandbox/bot-api/person-chat.ts';
import { readQr } from '../../sandbox/page/picture.ts';
import { patienceMs } from '../support/eventually.ts';
import { buttonsOf, keysOf, textOf } from './chat-text.ts';

/** A person's chat with the bot. Answers are the messages since the person last did something. */
export class Chat {
  readonly raw: PersonChat;
  readonly #patienceMs: number;
  #before = new Map<number, ShownMessage>();

  /** `patience`: how long answers are awaited, in milliseconds. */
  constructor(raw: PersonChat, patience = patienceMs) {
    this.raw = raw;
    this.#patienceMs = patience;
  }

  say(text: string): void {
    this.does(() => this.raw.say(text));
  }

  /** Does something that the bot answers. */
  does<T>(act: () => T): T {
    this.#before = new Map(this.#fromBot().map((one) => [one.id, one]));
    return act();
  }

  /** Messages that the bot sent or edited since the person last did something, oldest first. */
  answers(): readonly ShownMessage[] {
    return this.#fromBot().filter((one) => says(one, this.#before.get(one.id)));
  }

  /** Waits for an answer whose text matches. */
  shows(words: RegExp): Promise<ShownMessage> {
    const find = (): ShownMessage | undefined =>
      this.answers().findLast((one) => words.test(textOf(one)));
    return this.#until(find, () => `no answer with ${words}, but:\n${this.#read()}`);
  }

  async showsPicture(): Promise<ShownMessage> {
    const find = (): ShownMessage | undefined => this.answers().findLast((one) => one.photo);
    return this.#until(find, () => `no picture, but:\n${this.#read()}`);
  }

  /** Waits until a message is deleted. */
  async loses(message: ShownMessage): Promise<void> {
    await this.#until(
      () => this.raw.messages().every(({ id }) => id !== message.id) || undefined,
      () => `message ${message.id} is still there`,
    );
  }

  /** Presses the button with this label on the latest message that has one. */
  async press(label: RegExp): Promise<ButtonAnswer> {
    for (const message of this.raw.messages().toReversed()) {
      const buttons = [...buttonsOf(message), ...keysOf(message)];
      const button = buttons.find((one) => one.data && label.test(one.label));
      if (button?.data) return this.pressData(message, button.data);
    }
    throw new Error(`no button ${label} in:\n${this.#read()}`);
  }

  pressData(message: ShownMessage, data: string, forged?: 'forged'): Promise<ButtonAnswer> {
    return this.does(() => this.raw.press(message.id, data, forged));
  }

  /** The content of the QR code in a picture. */
  readCode(message: ShownMessage): string {
    const link = readQr(this.raw.file(message.photo?.fileId ?? ''));
    if (link === undefined) throw new Error('the picture holds no code that a camera can read');
    return link;
  }

  /** The latest message as it is now. */
  latest(): ShownMessage {
    const message = this.#fromBot().at(-1);
    if (!message) throw new Error('the bot has written nothing');
    return message;
  }

  async #until<T>(find: () => T | undefined, problem: () => string): Promise<T> {
    const found = find();
    if (found !== undefined) return found;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const timer = setTimeout(() => reject(new Error(problem())), this.#patienceMs);
    using _listening = this.raw.subscribe(() => {
      const now = find();
      if (now !== undefined) resolve(now);
    });
    // Awaited here: the subscription ends with this function.
    return await promise.finally(() => clearTimeout(timer));
  }

  #fromBot(): readonly ShownMessage[] {
    return this.raw.messages().filter(({ from }) => from === 'bot');
  }

  #read(): string {
    return this.raw
      .messages()
      .map((one) => `[${one.from} ${one.id}] ${textOf(one) || (one.photo ? '(picture)' : '')}`)
      .join('\n');
  }
}

/** Whether a message is new or says something else: buttons that went because they are over say nothing. */
function says(now: ShownMessage, before: ShownMessage | undefined): boolean {
  if (!before) return true;
  // An unchanged message is the same object, and most are.
  if (now === before) return false;
  const words = (one: ShownMessage): string =>
    JSON.stringify({ ...one, edited: undefined, inlineKeyboard: undefined });
  const known = new Set(before.inlineKeyboard?.flat().map((key) => JSON.stringify(key)));
  const keys = now.inlineKeyboard?.flat() ?? [];
  return words(now) !== words(before) || keys.some((key) => !known.has(JSON.stringify(key)));
}
