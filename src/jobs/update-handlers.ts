import type { UpdateNotice } from './update-notices.ts';

/** An update for the intake, with the part of its sender. */
export interface IncomingUpdate {
  readonly id: number;
  readonly personId: bigint;
  /** The token of a link that the update opens; a valid one admits a stranger. */
  readonly token: string | undefined;
  /** As Telegram delivered it. */
  readonly content: object;
}

interface HandledUpdate {
  /** An effect that comes later, such as the answer to several files that were sent together. */
  readonly keptUntil?: Promise<unknown> | undefined;
  /** The database went away before the update was handled. */
  readonly isInterrupted?: boolean;
}

/** The bot, as the intake needs it. */
export interface UpdateHandlers<Visitor> {
  /** Reads what `handle` needs of people; may leave out some. */
  findVisitors(ids: readonly bigint[]): Promise<ReadonlyMap<bigint, Visitor>>;
  /** Handles an update and never rejects. */
  handle(
    content: unknown,
    delivery: {
      /** If nothing of theirs was handled since it was read. */
      readonly visitor: Visitor | undefined;
      /** Another process may have handled it, and died before it marked that. */
      readonly mayBeRepeat: boolean;
    },
  ): Promise<HandledUpdate>;
  /** The program stops: settles each `keptUntil` soon, without an effect that has not begun. */
  endGathering(): Promise<void>;
  /** Answers a person without access, or drops the update. Must not block. */
  refuse(content: object): void;
  /** Notifies the owners of the updates that were skipped `until` then. Rejects if that reached no owner. */
  reportSkipped(skipped: { readonly count: number; readonly until: Date }): Promise<void>;
  /** Sends one sentence about what happened to a person's updates. Must not block. */
  notify(personId: bigint, what: UpdateNotice): void;
}
