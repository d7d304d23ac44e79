import { randomUUID } from 'node:crypto';
import type { AnnotatedUser } from '../../contacts/book/book-annotations.ts';
import type { AnnotationKind } from '../../contacts/changes/annotate.ts';
import type { Account } from '../../store/accounts.ts';
import type { StoredVersion } from '../../store/annotations.ts';
import { seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

/** A note, or labels. */
export type AnnotationContent =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'labels'; readonly labels: readonly string[] };

/** A new version of a user's note or labels; undefined for an empty one, which is none. */
export function sealVersion(
  { id: accountId, personId }: Pick<Account, 'id' | 'personId'>,
  userId: bigint,
  content: AnnotationContent,
  { keys }: Pick<Services, 'keys'>,
): StoredVersion | undefined {
  const text = textOf(content);
  if (text === undefined) return undefined;
  const owner = { id: randomUUID(), userId, kind: content.kind, personId, accountId };
  return { ...owner, sealed: seal(keys, text, purposes.annotation(owner)) };
}

/** The content of a version; undefined, with a line in the log, if no key opens it. */
export function openVersion(
  version: StoredVersion,
  services: Pick<Services, 'keys' | 'log'>,
): AnnotationContent | undefined {
  const text = tryUnseal(version.sealed, purposes.annotation(version), services)?.toString();
  if (text === undefined) return undefined;
  return version.kind === 'note'
    ? { kind: 'note', note: text }
    : // Only `textOf` wrote it.
      { kind: 'labels', labels: JSON.parse(text) as readonly string[] };
}

/** A user's content without any. */
export function emptyContent(kind: AnnotationKind): AnnotationContent {
  return kind === 'note' ? { kind, note: '' } : { kind, labels: [] };
}

/** A user with another note or other labels. `version`: undefined for an empty content. */
export function withContent(
  user: AnnotatedUser,
  content: AnnotationContent,
  version: string | undefined,
): AnnotatedUser {
  const versions = { ...user.versions, [content.kind]: version };
  return content.kind === 'note'
    ? { ...user, note: content.note, versions }
    : { ...user, labels: content.labels, versions };
}

function textOf(content: AnnotationContent): string | undefined {
  if (content.kind === 'note') return content.note || undefined;
  return content.labels.length > 0 ? JSON.stringify(content.labels) : undefined;
}
