import { editAnnotation, type AnnotationEdit } from '../../../contacts/annotation.ts';
import type { AnnotatedUser } from '../../../contacts/book/book-annotations.ts';
import { findLabeled, knownSpellings } from '../../../contacts/book/labels.ts';
import type { AnnotationKind, AnnotationRequest } from '../../../contacts/changes/annotate.ts';
import type { User } from '../../../contacts/contact.ts';
import { labelKey } from '../../../contacts/label.ts';
import { runInSlices } from '../../../runtime/in-slices.ts';
import {
  chooseVersions,
  insertVersions,
  readVersions,
  type StoredVersion,
} from '../../../store/annotations.ts';
import {
  emptyContent,
  openVersion,
  sealVersion,
  withContent,
  type AnnotationContent,
} from '../../annotations/versions.ts';
import { findAddressable } from '../../lookup/addressable.ts';
import { batchesOf } from '../../../store/in-batches.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import type {
  ApplyContext,
  ApplyOutcome,
  ChangeHandler,
  RequestToApply,
} from '../change-handler.ts';
import {
  sendChanges,
  type BeforeSending,
  type ChangeResult,
  type SendResult,
} from '../record-changes.ts';

/** Sealing this many takes a few milliseconds. */
const perBatch = 250;

type UserEdit = readonly [userId: bigint, edit: AnnotationEdit];

/** A user, and the note or labels that they are to have. */
interface Choice {
  readonly user: User;
  readonly content: AnnotationContent;
  /** Undefined for an empty content. */
  readonly version: string | undefined;
  readonly undoes?: string | undefined;
}

/**
 * Changes the notes or labels of users, contacts or not, and returns how many users that changed. Users whom the
 * account does not know are left out. Nothing is sent to Telegram.
 */
export function annotate(
  session: AccountSession,
  ids: readonly bigint[],
  edit: AnnotationEdit,
  services: ChangeServices,
): Promise<ChangeResult<number>> {
  return runExclusively(session, () =>
    annotateNow(session, new Map(ids.map((id) => [id, edit])), services),
  );
}

/** Renames a label; where another one has the name, both become one. Returns how many users had it. */
export function renameLabel(
  session: AccountSession,
  from: string,
  to: string,
  services: ChangeServices,
): Promise<ChangeResult<number>> {
  return runExclusively(session, async () => {
    const { contacts } = await session.cache.read();
    const isSame = labelKey(from) === labelKey(to);
    const known = isSame ? undefined : await runInSlices(knownSpellings(contacts, [to]));
    return replaceLabel(session, from, [known?.get(labelKey(to)) ?? to], services);
  });
}

/** Takes a label off all users, and returns how many had it. */
export function dropLabel(
  session: AccountSession,
  label: string,
  services: ChangeServices,
): Promise<ChangeResult<number>> {
  return runExclusively(session, () => replaceLabel(session, label, [], services));
}

async function replaceLabel(
  session: AccountSession,
  label: string,
  addLabels: readonly string[],
  services: ChangeServices,
): Promise<ChangeResult<number>> {
  const { contacts } = await session.cache.read();
  const ids = await runInSlices(findLabeled(contacts, label));
  const edit = { dropLabels: [label], addLabels };
  return editAll(
    session,
    ids.map((id) => [id, edit]),
    {},
    services,
  );
}

/**
 * The same for a caller that runs exclusively already, with an edit for each user. Labels are spelled as the account
 * has them. `partOf`: the operation that it belongs to.
 */
export async function annotateNow(
  session: AccountSession,
  edits: ReadonlyMap<bigint, AnnotationEdit>,
  services: ChangeServices,
  partOf?: string,
): Promise<ChangeResult<number>> {
  const { contacts } = await session.cache.read();
  const added = new Set([...edits.values()].flatMap(({ addLabels = [] }) => addLabels));
  const spellings = await runInSlices(knownSpellings(contacts, [...added]));
  return editAll(session, [...edits], { spellings, partOf }, services);
}

/** `spellings`: of labels to add, by key; others are added as they are written. */
async function editAll(
  session: AccountSession,
  edits: readonly UserEdit[],
  {
    spellings,
    partOf,
  }: { readonly spellings?: ReadonlyMap<string, string>; readonly partOf?: string | undefined },
  services: ChangeServices,
): Promise<ChangeResult<number>> {
  const operationId = partOf ?? newOperationId();
  const spell = (label: string): string => spellings?.get(labelKey(label)) ?? label;
  let changed = 0;
  for (const batch of batchesOf(edits, perBatch)) {
    const spelled = batch.map(([id, { addLabels, ...edit }]) => {
      return [id, { ...edit, ...(addLabels && { addLabels: addLabels.map(spell) }) }] as const;
    });
    changed += await editBatch(spelled, { session, operationId, services });
  }
  return { result: changed, operationId: changed > 0 ? operationId : undefined };
}

/** Returns how many users it changed. */
async function editBatch(edits: readonly UserEdit[], context: ApplyContext): Promise<number> {
  const { session, services } = context;
  const { contacts } = await session.cache.read();
  const choices: Choice[] = [];
  const versions: StoredVersion[] = [];
  const users = new Set<bigint>();
  for (const [id, edit] of edits) {
    const before = contacts.annotationOf(id);
    const { note, labels } = editAnnotation(before, edit);
    const contents: AnnotationContent[] = [
      ...(note === before.note ? [] : [{ kind: 'note', note } as const]),
      ...(hasSameLabels(labels, before.labels) ? [] : [{ kind: 'labels', labels } as const]),
    ];
    const user = contents.length > 0 && (await findAddressable(session, id, services));
    if (!user) continue;
    users.add(id);
    for (const content of contents) {
      const version = sealVersion(session.account, id, content, services);
      if (version) versions.push(version);
      choices.push({ user, content, version: version?.id });
    }
  }
  await choose(choices, versions, context);
  return users.size;
}

/** Records and makes the choices. `added`: the versions among them that are not stored yet. */
async function choose(
  choices: readonly Choice[],
  added: readonly StoredVersion[],
  { session, operationId, services }: ApplyContext,
): Promise<void> {
  if (choices.length === 0) return;
  const { account, cache } = session;
  const { database, clock } = services;
  const { contacts } = await cache.read();
  const changes = choices.map(({ user, content: { kind }, version, undoes }) => {
    const from = contacts.annotationOf(user.id).versions[kind] ?? null;
    return { change: { kind, before: user, after: undefined, from, to: version ?? null }, undoes };
  });
  const send = async (): Promise<SendResult<void>> => {
    const chosen = choices.map(({ user, content: { kind }, version }) => ({
      userId: user.id,
      kind,
      to: version,
    }));
    await chooseVersions(database, account.id, chosen, clock.now()).catch((error: unknown) => {
      // They may be chosen all the same.
      cache.unload();
      throw error;
    });
    const annotated = new Map<bigint, AnnotatedUser>();
    for (const { user, content, version } of choices) {
      const { id } = user;
      const before = annotated.get(id) ?? { id, ...contacts.annotationOf(id) };
      annotated.set(id, withContent(before, content, version));
    }
    await cache.annotate([...annotated.values()]);
    const settled = choices.map(({ user }) => ({ state: 'done', after: user }) as const);
    return { result: undefined, settled, users: [] };
  };
  const beforeSending: BeforeSending = (_, database) =>
    insertVersions(database, added, clock.now());
  const toSend = { operationId, changes, beforeSending, send, isOwn: true } as const;
  await sendChanges(session, toSend, services);
}

export const noteHandler: ChangeHandler<'note'> = handlerOf('note');
export const labelsHandler: ChangeHandler<'labels'> = handlerOf('labels');

function handlerOf<K extends AnnotationKind>(kind: K) {
  return {
    batch: true,
    async readState(
      { before }: { readonly before: User },
      { session }: { readonly session: AccountSession },
    ) {
      const { contacts } = await session.cache.read();
      return { version: contacts.annotationOf(before.id).versions[kind] ?? null };
    },
    apply: (list: readonly RequestToApply<AnnotationRequest<K>>[], context: ApplyContext) =>
      apply(kind, list, context),
  } as const;
}

async function apply(
  kind: AnnotationKind,
  list: readonly RequestToApply<AnnotationRequest>[],
  context: ApplyContext,
): Promise<readonly ApplyOutcome[]> {
  const { session, services } = context;
  const ids = list.flatMap(({ request: { to } }) => to ?? []);
  const stored = await readVersions(services.database, session.account.id, ids);
  const contents = new Map(stored.map((one) => [one.id, openVersion(one, services)]));
  const choices = list.map(({ request: { user, to }, undoes }): Choice | undefined => {
    const content = to === null ? emptyContent(kind) : contents.get(to);
    return content && { user, content, version: to ?? undefined, undoes };
  });
  await choose(
    choices.flatMap((one) => one ?? []),
    [],
    context,
  );
  // A former version is deleted with the changes that name it, or its key is gone.
  return choices.map((one) => (one ? 'done' : 'impossible'));
}

function hasSameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
