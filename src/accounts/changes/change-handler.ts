import type { ChangeKindName, ChangeOf, RequestOf, StateOf } from '../../contacts/changes/kinds.ts';
import type { ContactsState, SavedNumbersState } from '../../contacts/changes/state.ts';
import type { ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** The part of an account's state that costs no call: from the contact cache and the stored saved list. */
export type StoredState = ContactsState & SavedNumbersState;

export interface StateContext {
  readonly changeId: string;
  readonly stored: StoredState;
  readonly session: AccountSession;
}

/** A request, and the change it reverts; undefined where another change of the operation reverts it already. */
export interface RequestToApply<Request> {
  readonly request: Request;
  readonly undoes: string | undefined;
}

export interface ApplyContext {
  readonly session: AccountSession;
  readonly operationId: string;
  readonly services: ChangeServices;
}

/**
 * The outcome of a request. `impossible`: this account cannot address the user. `later`: Telegram wants
 * it sent again later.
 */
export type ApplyOutcome = 'done' | 'failed' | 'impossible' | 'later';

interface StateReader<K extends ChangeKindName> {
  /** Reads what the kind is judged by, from Telegram where nothing stored has it. Throws `TelegramError`. */
  readState(change: ChangeOf<K>, context: StateContext): StateOf<K> | Promise<StateOf<K>>;
  /** Called once it is known what became of a change without an answer. */
  afterReconcile?(change: ChangeOf<K>, state: StateOf<K>, context: ApplyContext): Promise<void>;
}

interface RequestApplier<Request> {
  /** Whether one call takes many requests. */
  readonly batch: boolean;
  /** Records and sends requests, in one call where `batch` says so. Throws `TelegramError`. */
  apply(
    requests: readonly RequestToApply<Request>[],
    context: ApplyContext,
  ): Promise<readonly ApplyOutcome[]>;
}

/**
 * The side of a kind of change that needs an account: `contacts/changes/<kind>.ts` is the pure side. Kinds
 * that nothing reverts to have no `apply`.
 */
export type ChangeHandler<K extends ChangeKindName> = StateReader<K> &
  ([RequestOf<K>] extends [never] ? object : RequestApplier<RequestOf<K>>);
