import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';

/** The kinds of what a person keeps about a user. */
export type AnnotationKind = 'note' | 'labels';

/**
 * A person changed their note or labels of a user. They are named by their versions, because changes are stored in
 * clear and notes are not; null: none.
 */
export interface AnnotationChange<K extends AnnotationKind = AnnotationKind> {
  readonly kind: K;
  readonly before: User;
  readonly after: User | undefined;
  readonly from: string | null;
  readonly to: string | null;
}

/** Makes a version of a note or of labels the present one. */
export interface AnnotationRequest<K extends AnnotationKind = AnnotationKind> {
  readonly kind: K;
  readonly user: User;
  readonly to: string | null;
}

interface AnnotationState {
  /** The present version. */
  readonly version: string | null;
}

export const note = annotating('note', { set: 'noted', removed: 'note_removed' });
export const labels = annotating('labels', { set: 'labeled', removed: 'labels_removed' });

function annotating<K extends AnnotationKind, Set extends string, Removed extends string>(
  kind: K,
  effects: { readonly set: Set; readonly removed: Removed },
): ChangeKind<AnnotationChange<K>, AnnotationState, AnnotationRequest<K>, Set | Removed> {
  return {
    traits: { reversible: true },
    about: () => [],
    // Independent of what else is changed about the user.
    subjects: ({ before }) => [`${kind} ${before.id}`],
    outcome({ from, to }, { version }) {
      if (version === to) return 'done';
      return version === from ? 'failed' : undefined;
    },
    inverse({ before, from, to }, { version }) {
      if (version === from) return 'nothing';
      return version === to ? { kind, user: before, to: from } : 'changed';
    },
    effect: ({ to }) => (to === null ? effects.removed : effects.set),
  };
}
