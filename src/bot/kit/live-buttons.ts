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

type ShowKeyboard = (messageId: number, keyboard: Keyboard) => Promise<void>;

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

  /**
   * Takes the buttons for a matter from the messages of a person. Never rejects.
   *
   * @param ways `show` gives a message the keyboard that is left; `inTurn` keeps other edits of it away meanwhile;
   *   `except` is a message that is replaced anyway
   */
  async end(
    personId: bigint,
    matter: Matter,
    ways: {
      readonly show: ShowKeyboard;
      readonly inTurn: (messageId: number, edit: () => Promise<void>) => Promise<void>;
      readonly except?: number | undefined;
    },
  ): Promise<void> {
    const { show, inTurn, except } = ways;
    try {
      for (const messageId of await this.#stored.find(personId, matter)) {
        if (messageId === except) continue;
        await inTurn(messageId, () => this.#endIn({ personId, messageId }, matter, show));
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'Taking away buttons that ended failed');
    }
  }

  /** Another process may change the message meanwhile: another matter of it ends, or it shows another screen. */
  async #endIn(place: Place, matter: Matter, show: ShowKeyboard): Promise<void> {
    for (;;) {
      const read = await this.#stored.read(place, matter);
      if (!read) return;
      // Only `keep` and this store it.
      const rows = (read.keyboard as Keyboard).map((row) =>
        row.filter((button) => matterOf(button) !== matter),
      );
      const left = rows.filter((row) => row.length > 0);
      await show(place.messageId, left);
      if (await read.replace(mattersOf(left), left)) return;
    }
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
