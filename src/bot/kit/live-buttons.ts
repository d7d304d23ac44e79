import type { InlineKeyboardButton } from 'grammy/types';
import { actions } from './actions.ts';
import type { MessagePlace } from './shown-messages.ts';

/** Messages that are remembered, up to 2 kB each. */
const maxMessages = 1000;

/** What some buttons can be pressed for: an operation that can be undone, saved numbers that are awaited. */
export type Matter = `undo ${string}` | `saved ${string}`;

type Keyboard = readonly (readonly InlineKeyboardButton[])[];

interface LiveMessage extends MessagePlace {
  readonly keyboard: Keyboard;
}

/**
 * Messages of this process with buttons that can be pressed until their matter is over, so that they can be taken
 * away then. In memory: a button that outlives the process says itself that it is old.
 */
export class LiveButtons {
  /** The latest shown last. */
  readonly #messages = new Map<string, LiveMessage>();

  /** Remembers the keyboard that a message has now. */
  keep(place: MessagePlace, keyboard: Keyboard): void {
    const key = `${place.chat} ${place.messageId}`;
    this.#messages.delete(key);
    if (!keyboard.flat().some((button) => matterOf(button) !== undefined)) return;
    this.#messages.set(key, { ...place, keyboard });
    const [oldest = key] = this.#messages.keys();
    if (this.#messages.size > maxMessages) this.#messages.delete(oldest);
  }

  /** The messages of a chat that had buttons for a matter, with the keyboards they have without them. */
  end(chat: number, matter: Matter): readonly LiveMessage[] {
    const isOver = (button: InlineKeyboardButton): boolean => matterOf(button) === matter;
    const ended = [...this.#messages.values()].filter(
      (one) => one.chat === chat && one.keyboard.flat().some(isOver),
    );
    return ended.map(({ keyboard, ...place }) => {
      const rows = keyboard.map((row) => row.filter((button) => !isOver(button)));
      const left = rows.filter((row) => row.length > 0);
      this.keep(place, left);
      return { ...place, keyboard: left };
    });
  }
}

function matterOf(button: InlineKeyboardButton): Matter | undefined {
  const data = 'callback_data' in button ? button.callback_data : '';
  const [operationId] = actions.undo.read(data) ?? [];
  if (operationId !== undefined) return `undo ${operationId}`;
  const [accountId, why] = actions.readSaved.read(data) ?? actions.stopSaved.read(data) ?? [];
  return accountId !== undefined && why !== 'ask' && why !== 'again'
    ? `saved ${accountId}`
    : undefined;
}
