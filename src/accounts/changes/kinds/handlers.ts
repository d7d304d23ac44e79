import type {
  ChangeKindName,
  ChangeOf,
  ChangeRequest,
  StateOf,
} from '../../../contacts/changes/kinds.ts';
import type {
  ApplyContext,
  ApplyOutcome,
  ChangeHandler,
  StateContext,
  RequestToApply,
} from '../change-handler.ts';
import { addHandler, renameHandler } from './add-contact.ts';
import { blockHandler, unblockHandler } from './block.ts';
import { closeFriendsHandler } from './close-friends.ts';
import { importHandler } from './import-numbers.ts';
import { privacyHandler } from './privacy.ts';
import { removeHandler } from './remove-contacts.ts';
import { removePhoneHandler, resetSavedHandler } from './saved-numbers.ts';
import { shareHandler } from './share.ts';
import { signUpNoticesHandler } from './sign-up-notices.ts';

/** The one place per kind that reads an account's state and applies requests, forwards and in an undo. */
const handlers: { readonly [K in ChangeKindName]: ChangeHandler<K> } = {
  import: importHandler,
  remove: removeHandler,
  // Old rows only: nothing is read and nothing is applied.
  restore: { readState: () => ({}) },
  share: shareHandler,
  add: addHandler,
  rename: renameHandler,
  remove_phone: removePhoneHandler,
  reset_saved: resetSavedHandler,
  block: blockHandler,
  unblock: unblockHandler,
  close_friends: closeFriendsHandler,
  privacy: privacyHandler,
  sign_up_notices: signUpNoticesHandler,
};

/** Reads the state that a change is judged and reverted by. Throws `TelegramError`. */
export async function readState<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  context: StateContext,
): Promise<StateOf<K>> {
  return handlerOf(change.kind).readState(change, context);
}

/** Called once it is known what became of a change without an answer. */
export async function afterReconcile<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  state: StateOf<K>,
  context: ApplyContext,
): Promise<void> {
  await handlerOf(change.kind).afterReconcile?.(change, state, context);
}

/** Whether requests of this kind go to Telegram in one call. */
export function isBatched(kind: ChangeRequest['kind']): boolean {
  const { [kind]: handler } = handlers;
  return handler.batch;
}

/** Applies requests of one kind; one request where the kind has no batches. Throws `TelegramError`. */
export function applyRequests(
  kind: ChangeRequest['kind'],
  list: readonly RequestToApply<ChangeRequest>[],
  context: ApplyContext,
): Promise<readonly ApplyOutcome[]> {
  // The caller groups requests by kind, which TypeScript does not follow.
  const handler = handlers[kind] as AnyRequestApplier;
  return handler.apply(list, context);
}

interface AnyRequestApplier {
  apply(
    list: readonly RequestToApply<ChangeRequest>[],
    context: ApplyContext,
  ): Promise<readonly ApplyOutcome[]>;
}

/** TypeScript does not follow that a handler has the types of its kind. */
function handlerOf<K extends ChangeKindName>(kind: K): ChangeHandler<K> {
  return handlers[kind];
}
