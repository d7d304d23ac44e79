import type { InlineKeyboardButton } from 'grammy/types';
import type { LiveButtons as StoredButtons } from '../../accounts/roster.ts';
import type { Log } from '../../runtime/log.ts';
import { actions } from './actions.ts';

/**
 * What some buttons can be pressed for: an operation that can be undone, saved numbers that are awaited, an import or
 * an undo that is under way.
 */
export type Matter =
  `undo ${string}` | `saved ${string}` | `import ${string}` | `undoing ${string}`;

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

interface LiveMessage {
  readonly messageId: number;
  readonly keyboard: Keyboard;
}

/** A message of a person. */
interface Place {
  readonly personId: bigint;
  readonly messageId: number;
  /** The account that the message is about, if the person has several. */
  readonly accountId?: string | undefined;
}

/**
 * Messages with buttons that can be pressed until their matter is over, so that they can be taken away then. A button
 * that is not stored says itself that it is old, so no message fails because of it.
 */
export class LiveButtons {
  readonly #stored: StoredButtons;
  readonly #log: Pick<Log, 'warn'>;

  constructor(stored: StoredButtons, log: Pick<Log, 'warn'>) {
    this.#stored = stored;
    this.#log = log;
  }

  /** Stores the keyboard that a message has now. `before`: that of the edited message, if it is known. */
  async keep(
    place: Place,
    keyboard: Keyboard,
    before: Keyboard | 'none' | 'unknown',
  ): Promise<void> {
    const matters = mattersOf(keyboard);
    const { personId, messageId } = place;
    try {
      if (matters.length > 0) await this.#stored.keep(place, matters, keyboard);
      else if (before === 'unknown' || (before !== 'none' && mattersOf(before).length > 0))
        await this.#stored.forget({ personId, messageId });
    } catch (error) {
      this.#log.warn({ err: error }, 'Storing the buttons of a message failed');
    }
  }

  /** The messages of a person with buttons for a matter, with the keyboards they have without them. */
  async end(personId: bigint, matter: Matter): Promise<readonly LiveMessage[]> {
    const stored = await this.#stored.find(personId, matter);
    return stored.map(({ messageId, keyboard }) => {
      // Only `keep` stores these.
      const rows = (keyboard as Keyboard).map((row) =>
        row.filter((button) => matterOf(button) !== matter),
      );
      return { messageId, keyboard: rows.filter((row) => row.length > 0) };
    });
  }
}

function mattersOf(keyboard: Keyboard): readonly Matter[] {
  const matters = keyboard.flat().flatMap((button) => matterOf(button) ?? []);
  return [...new Set(matters)];
}

/** The buttons of an import that is not over. */
const importActions = [
  actions.importPause,
  actions.importResume,
  actions.importCancel,
  actions.importDiscard,
] as const;

function matterOf(button: InlineKeyboardButton): Matter | undefined {
  const data = 'callback_data' in button ? button.callback_data : '';
  const [operationId] = actions.undo.read(data) ?? [];
  if (operationId !== undefined) return `undo ${operationId}`;
  const [accountId, why] = actions.readSaved.read(data) ?? actions.stopSaved.read(data) ?? [];
  if (accountId !== undefined)
    return why === 'ask' || why === 'again' ? undefined : `saved ${accountId}`;
  const [undoId] = actions.undoStop.read(data) ?? [];
  if (undoId !== undefined) return `undoing ${undoId}`;
  const [importId] = importActions.flatMap((one) => one.read(data) ?? []);
  const [started] = actions.importRun.read(data) ?? [];
  const id = importId ?? started;
  return id === undefined ? undefined : `import ${id}`;
}
