import type { ShownMessage } from '../../../sandbox/bot-api/person-chat.ts';
import type { Chat } from '../../e2e/chat.ts';
import { buttonsOf, textOf } from '../../e2e/chat-text.ts';
import type { MemoryApp } from './memory-app.ts';

/** The actions of a person in the chat; each returns everything that the bot shows afterwards. */
export interface Talk {
  readonly say: (text: string) => Promise<string>;
  /** Presses the button with this label on the latest message that has one. */
  readonly press: (label: RegExp) => Promise<string>;
  /** Does something else in the chat. */
  readonly does: (act: () => unknown) => Promise<string>;
}

/** A person's chat with the bot as text: new and edited messages, labels of buttons in brackets. */
export function talkOf({ botApi }: Pick<MemoryApp, 'botApi'>, chat: Chat): Talk {
  const shown = async (): Promise<string> => {
    await botApi.handled();
    return chat.answers().map(messageAsText).join('\n---\n');
  };
  return {
    say: (text) => {
      chat.say(text);
      return shown();
    },
    press: async (label) => {
      const { text, alert } = await chat.press(label);
      const screen = await shown();
      return text === undefined ? screen : `${alert ? 'alert' : 'note'}: ${text}\n${screen}`.trim();
    },
    does: (act) => {
      chat.does(act);
      return shown();
    },
  };
}

/** The text of a message, then the labels of its buttons. */
export function messageAsText(message: ShownMessage): string {
  const labels = buttonsOf(message).map(({ label }) => `[${label}]`);
  const text = textOf(message).replaceAll(/(?: \|)+ *$/gm, '');
  const parts = [text, message.photo && '(picture)', message.document?.name];
  return [...parts, labels.join(' ')].filter(Boolean).join('\n');
}
