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
  RequestApplier,
  RequestToApply,
} from '../change-handler.ts';
import { addHandler, renameHandler } from './add-contact.ts';
import { labelsHandler, noteHandler } from './annotate.ts';
import { blockHandler, unblockHandler } from './block.ts';
import { closeChatHandler } from './close-chat.ts';
import { closeFriendsHandler } from './close-friends.ts';
import { importHandler } from './import-numbers.ts';
import { privacyHandler } from './privacy.ts';
import { removeHandler } from './remove-contacts.ts';
import { removePhoneHandler } from './remove-phones.ts';
import { resetSavedHandler } from './reset-saved.ts';
import { shareHandler } from './share.ts';
import { signUpNoticesHandler } from './sign-up-notices.ts';

/** For each kind, the module that reads an account's state and applies requests, also for undo and redo. */
const handlers: { readonly [K in ChangeKindName]: ChangeHandler<K> } = {
  import: importHandler,
  remove: removeHandler,
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
  note: noteHandler,
  labels: labelsHandler,
  close_chat: closeChatHandler,
};

/** Reads the state that shows the outcome of a change and determines its inverse. Throws `TelegramError`. */
export async function readState<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  context: StateContext,
): Promise<StateOf<K>> {
  return handlerOf(change.kind).readState(change, context);
}

/** Completes a change that had no answer, after it was reconciled. */
export async function afterReconcile<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  state: StateOf<K>,
  context: ApplyContext,
): Promise<void> {
  await handlerOf(change.kind).afterReconcile?.(change, state, context);
}

/** Whether one call takes many requests of this kind. */
export function isBatched(kind: ChangeRequest['kind']): boolean {
  const { [kind]: handler } = handlers;
  return handler.batch;
}

/** Applies requests of one kind. Throws `TelegramError`. */
export async function applyRequests(
  kind: ChangeRequest['kind'],
  list: readonly RequestToApply<ChangeRequest>[],
  context: ApplyContext,
): Promise<readonly ApplyOutcome[]> {
  // TypeScript cannot express that the caller groups requests by kind.
  const handler = handlers[kind] as RequestApplier<ChangeRequest>;
  if (handler.batch) return handler.apply(list, context);
  const outcomes: ApplyOutcome[] = [];
  for (const one of list) outcomes.push(await handler.apply(one, context));
  return outcomes;
}

/** The explicit type gives each handler the types of its kind. */
function handlerOf<K extends ChangeKindName>(kind: K): ChangeHandler<K> {
  return handlers[kind];
}
