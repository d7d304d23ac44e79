import type { User } from '../contact.ts';
import type { SearchableName } from './about.ts';

/** When a change was made, and whether Telegram did it; `maybe`: no answer came. */
export interface ChangeContext {
  readonly madeAt: Date;
  readonly happened: 'yes' | 'maybe' | 'no';
}

/** The stored part of a change besides its kind. */
export interface ChangeRecord {
  /** The data of the kind as JSON, without the users. */
  readonly payload: object;
  /** The user as they were before, for kinds that concern one. */
  readonly before: User | undefined;
  /** The user as they were once it was done. */
  readonly after: User | undefined;
}

/**
 * Why a change is not reverted. `nothing`: the account is as it was before. `changed`: the person or
 * another device changed the same since, and that stays. `impossible`: Telegram has no way back.
 */
export type NoInverse = 'nothing' | 'changed' | 'impossible';

/** The outcome that the account's state shows for a change without an answer; undefined: it could be either. */
export type ShownOutcome = 'done' | 'failed' | undefined;

/** Facts about a kind that decide what undo can bring back. */
export interface ChangeTraits {
  /** Whether Telegram has a way back at all. */
  readonly reversible: boolean;
  /** Undo needs the card of the number, or its contact: without them there is nothing to bring back. */
  readonly needsCard?: true;
  /**
   * It removes a contact, who may have removed this account from their own contacts by the time of the
   * undo.
   */
  readonly removesContact?: true;
  /** Undo adds the user by their account, which Telegram refuses for deleted accounts. */
  readonly addsUserBack?: true;
  /** It lets the user see the account's number, and undo cannot hide it again. */
  readonly sharesNumber?: true;
}

/**
 * One kind of change: what is recorded of it, what the account's state says about it, and what reverts
 * it. `Data` is stored as JSON, except `before` and `after`, which have columns. Pure;
 * `accounts/changes/kinds/handlers.ts` has the counterpart that reads the state and applies requests.
 */
export interface ChangeKind<Data, State, Request, Effect extends string> {
  readonly traits: ChangeTraits;
  /** The payload, and the data of a payload, for data with ids, which JSON cannot hold. */
  toPayload?(data: Omit<Data, 'kind'>): object;
  fromPayload?(payload: object): Omit<Data, 'kind'>;
  /** Names and numbers a search finds the change by, besides those of the user before and after. */
  about(data: Data): readonly (SearchableName | undefined)[];
  /** Users, numbers and settings it concerns: of two changes of the same subject the later is reverted first. */
  subjects(data: Data): readonly (bigint | string | undefined)[];
  /** The outcome of a change without an answer. */
  outcome(data: Data, state: State): ShownOutcome;
  /** The request that reverts it, or why there is none. */
  inverse(data: Data, state: State, context: ChangeContext): Request | NoInverse;
  /** The effect, as a key of texts. */
  effect(data: Data, context: ChangeContext): Effect;
}
