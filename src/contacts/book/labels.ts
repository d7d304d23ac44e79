import { compareNameKeys, nameKey } from '../compare.ts';
import { labelKey } from '../label.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import type { ReadonlyBook } from './contact-book.ts';

/** A label, and how many contacts have it. */
export interface LabelCount {
  readonly label: string;
  readonly key: string;
  readonly count: number;
}

/** The labels of an account's contacts, the most used first. */
export function* countLabels(book: ReadonlyBook): Steps<readonly LabelCount[]> {
  const counts = new Map<string, { label: string; key: string; count: number }>();
  yield* visitInSteps(book.annotated(), ({ id, labels }) => {
    if (!book.has(id)) return;
    for (const label of labels) {
      const key = labelKey(label);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { label, key, count: 1 });
    }
  });
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || compareNameKeys(nameKey(a.label), nameKey(b.label)),
  );
}

/** The keys of the labels that all of these users have. */
export function* commonLabels(
  book: ReadonlyBook,
  ids: readonly bigint[],
): Steps<ReadonlySet<string>> {
  const counts = new Map<string, number>();
  yield* visitInSteps(ids, (id) => {
    for (const key of book.annotationOf(id).labels.map(labelKey)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return new Set([...counts].flatMap(([key, count]) => (count === ids.length ? key : [])));
}

/** How the account spells these labels already, by key; the first of them that is new wins over later ones. */
export function* knownSpellings(
  book: ReadonlyBook,
  labels: readonly string[],
): Steps<ReadonlyMap<string, string>> {
  const spellings = new Map<string, string>();
  for (const label of labels) {
    const key = labelKey(label);
    if (!spellings.has(key)) spellings.set(key, label);
  }
  const missing = new Set(spellings.keys());
  yield* visitInSteps(missing.size === 0 ? [] : book.annotated(), (user) => {
    if (missing.size === 0) return;
    for (const label of user.labels) {
      const key = labelKey(label);
      if (missing.delete(key)) spellings.set(key, label);
    }
  });
  return spellings;
}

/** The users who have a label, contacts or not. */
export function* findLabeled(book: ReadonlyBook, label: string): Steps<readonly bigint[]> {
  const wanted = labelKey(label);
  const found: bigint[] = [];
  yield* visitInSteps(book.annotated(), ({ id, labels }) => {
    if (labels.some((one) => labelKey(one) === wanted)) found.push(id);
  });
  return found;
}
