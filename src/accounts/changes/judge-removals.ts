import type { Contact } from '../../contacts/contact.ts';
import type { SettledChange } from '../../store/changes.ts';
import type { SendResult } from './record-changes.ts';

export interface Removal {
  /** False when Telegram could not remove some numbers. */
  readonly all: boolean;
  /** The contacts that were removed with the numbers. */
  readonly removed: readonly Contact[];
}

/** Numbers that are gone, and removed contacts that no change records yet. */
interface RemovalDetails {
  readonly gone: readonly string[];
  readonly unrecorded: readonly Contact[];
}

/** The state of the account after a removal. */
export interface AfterRemoval {
  /** Whether Telegram removed all numbers. */
  readonly all: boolean;
  /** The present contacts, and by how much the saved list shrank; undefined when not known. */
  readonly list:
    { readonly contacts: Pick<ReadonlySet<bigint>, 'has'>; readonly fewer: number } | undefined;
}

/**
 * The outcomes of numbers that were removed in one call, in their order. `before`: the contact that had the
 * number; `hidden`: the contacts who hide theirs, of which Telegram removes some too.
 */
export function judgeRemovals(
  changes: readonly { readonly phone: string; readonly before: Contact | undefined }[],
  hidden: readonly Contact[],
  { all, list }: AfterRemoval,
): SendResult<Removal & RemovalDetails> {
  const isGone = ({ id }: Contact): boolean => (list ? !list.contacts.has(id) : all);
  const hiddenGone = list ? hidden.filter(isGone) : [];
  const removed = [...changes.flatMap(({ before }) => before ?? []).filter(isGone), ...hiddenGone];
  const withoutHolder = changes.filter(({ before }) => !before);
  // With several, it is unknown which number each of them had.
  const [only] = withoutHolder.length === 1 && hiddenGone.length === 1 ? hiddenGone : [];
  const stateOf = (before: Contact | undefined): SettledChange['state'] => {
    if (before && list) return isGone(before) ? 'done' : 'failed';
    if (all || only || list?.fewer === changes.length) return 'done';
    // Telegram reports only that it could not remove some of the numbers.
    return list?.fewer === 0 ? 'failed' : 'unknown';
  };
  const settled = changes.map(({ before }) => ({
    state: stateOf(before),
    before: before ? undefined : only,
  }));
  const gone = changes.flatMap(({ phone }, at) => (settled[at]?.state === 'done' ? phone : []));
  const users = removed.map((contact) => ({ ...contact, contact: false, mutual: false }));
  return { result: { all, removed, gone, unrecorded: only ? [] : hiddenGone }, settled, users };
}
