import { add, rename } from './add.ts';
import { labels, note } from './annotate.ts';
import { block, unblock } from './block.ts';
import type {
  ChangeContext,
  ChangeKind,
  ChangeRecord,
  ChangeTraits,
  NoInverse,
} from './change-kind.ts';
import { closeChat } from './close-chat.ts';
import { closeFriends } from './close-friends.ts';
import { importNumber } from './import.ts';
import { privacy } from './privacy.ts';
import { removePhone } from './remove-phone.ts';
import { remove } from './remove.ts';
import { resetSaved } from './reset-saved.ts';
import { share } from './share.ts';
import { signUpNotices } from './sign-up-notices.ts';

/** All kinds of change, by the name they are stored under. */
export const changeKinds = {
  import: importNumber,
  remove,
  share,
  add,
  rename,
  remove_phone: removePhone,
  reset_saved: resetSaved,
  block,
  unblock,
  close_friends: closeFriends,
  privacy,
  sign_up_notices: signUpNotices,
  note,
  labels,
  close_chat: closeChat,
} as const;

type Kinds = typeof changeKinds;
export type ChangeKindName = keyof Kinds;

type DataOf<K> = K extends ChangeKind<infer Data, infer _S, infer _R, infer _E> ? Data : never;
type StateIn<K> = K extends ChangeKind<infer _D, infer State, infer _R, infer _E> ? State : never;
type RequestIn<K> =
  K extends ChangeKind<infer _D, infer _S, infer Request, infer _E> ? Request : never;

/** The recorded data of a change, by kind. */
export type ChangeOf<K extends ChangeKindName> = DataOf<Kinds[K]>;
export type Change = { readonly [K in ChangeKindName]: ChangeOf<K> }[ChangeKindName];
/** The part of an account's state that a kind is judged and reverted by. */
export type StateOf<K extends ChangeKindName> = StateIn<Kinds[K]>;
/** Reverts a change; the kind of a request is the kind that applies it. */
export type ChangeRequest = { readonly [K in ChangeKindName]: RequestIn<Kinds[K]> }[ChangeKindName];
export type RequestOf<K extends ChangeKindName> = Extract<ChangeRequest, { readonly kind: K }>;
/** Effects of changes, as keys of texts. */
export type ChangeEffect = ReturnType<Kinds[ChangeKindName]['effect']>;

/** The methods of a kind with their types erased to the union: TypeScript does not follow `changeKinds[kind]`. */
type AnyKind<K extends ChangeKindName> = ChangeKind<
  ChangeOf<K>,
  StateOf<K>,
  ChangeRequest,
  ChangeEffect
>;

function kindOf<K extends ChangeKindName>(kind: K): AnyKind<K> {
  return changeKinds[kind] as unknown as AnyKind<K>;
}

export function traitsOf(kind: ChangeKindName): ChangeTraits {
  return changeKinds[kind].traits;
}

/** Names of the kinds with a trait, for queries. */
export function kindsWith(trait: keyof ChangeTraits): ChangeKindName[] {
  return kindNames.filter((kind) => traitsOf(kind)[trait] === true);
}

const kindNames = Object.keys(changeKinds) as ChangeKindName[];

/** The change of a record that `recordOf` made of a change of this kind. */
export function readChange<K extends ChangeKindName>(
  kind: K,
  { payload, before, after }: ChangeRecord,
): ChangeOf<K> {
  const data = kindOf(kind).fromPayload?.(payload) ?? payload;
  // The type of a payload is lost in the database.
  return { ...data, kind, before, after } as ChangeOf<K>;
}

export function recordOf(change: Change): ChangeRecord {
  const { kind, before, after, ...data } = { before: undefined, after: undefined, ...change };
  return { payload: kindOf(kind).toPayload?.(data) ?? data, before, after };
}

export function aboutOf(change: Change): ReturnType<AnyKind<ChangeKindName>['about']> {
  return kindOf(change.kind).about(change);
}

export function subjectsOf(change: Change): readonly string[] {
  return kindOf(change.kind)
    .subjects(change)
    .flatMap((one) => (one === undefined ? [] : String(one)));
}

export function outcomeOf<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  state: StateOf<K>,
) {
  return kindOf(change.kind).outcome(change, state);
}

/** The request that reverts a change, or why there is none. */
export function inverseOf<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  state: StateOf<K>,
  context: ChangeContext,
): ChangeRequest | NoInverse {
  return context.happened === 'no'
    ? 'nothing'
    : kindOf(change.kind).inverse(change, state, context);
}

export function effectOf<K extends ChangeKindName>(
  change: ChangeOf<K> & { readonly kind: K },
  context: ChangeContext,
): ChangeEffect {
  return kindOf(change.kind).effect(change, context);
}
