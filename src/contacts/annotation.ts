import { distinctLabels, fitLabel, withoutLabels } from './label.ts';

/**
 * A person's note and labels about a user. Roster stores them; Telegram has none, because the layer of
 * GramJS has no notes of contacts. A newer layer would fill `note` of the port's users.
 */
export interface Annotation {
  /** Empty if there is none. */
  readonly note: string;
  /** As written, no two of them equal. */
  readonly labels: readonly string[];
}

/** The ids of the stored note and labels of a user; undefined where there is none. */
export interface AnnotationVersions {
  readonly note?: string | undefined;
  readonly labels?: string | undefined;
}

export const noAnnotation: Annotation = { note: '', labels: [] };

/** In code points: a card with a note has to fit one message of 4,096 characters. */
export const maxNote = 2000;

/** More would not fit a card beside its note. */
export const maxLabels = 50;

export function isAnnotated({ note, labels }: Annotation): boolean {
  return note !== '' || labels.length > 0;
}

/** A note as it is stored: without control characters, and cut with an ellipsis where it is too long. */
export function fitNote(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= maxNote) return plain;
  return `${characters
    .slice(0, maxNote - 1)
    .join('')
    .trimEnd()}…`;
}

/** Adds a note below another one, unless that has it already. */
function addToNote(note: string, added: string): string {
  if (added === '' || note.includes(added)) return note;
  return fitNote(note === '' ? added : `${note}\n${added}`);
}

/** The labels of a user after others are added to them, and those of these that there is no room for. */
export function addLabelsTo(
  labels: readonly string[],
  added: readonly string[],
): { readonly labels: readonly string[]; readonly withoutRoom: readonly string[] } {
  const all = distinctLabels([...labels, ...added.map(fitLabel)]);
  return { labels: all.slice(0, maxLabels), withoutRoom: all.slice(maxLabels) };
}

/** Those of `added` that a user with these labels has no room for. */
export function labelsWithoutRoom(
  labels: readonly string[],
  added: readonly string[],
): readonly string[] {
  return addLabelsTo(labels, added).withoutRoom;
}

/** A change of a note and labels; what is left out stays. */
export interface AnnotationEdit {
  /** Replaces the note; empty removes it. */
  readonly note?: string;
  /** Is added below the note. */
  readonly addNote?: string;
  /** Are dropped before others are added. */
  readonly dropLabels?: readonly string[];
  readonly addLabels?: readonly string[];
}

export function editAnnotation(
  { note, labels }: Annotation,
  { note: written = note, addNote = '', dropLabels = [], addLabels = [] }: AnnotationEdit,
): Annotation {
  const kept = withoutLabels(labels, dropLabels);
  return {
    note: addToNote(fitNote(written), fitNote(addNote)),
    labels: addLabelsTo(kept, addLabels).labels,
  };
}
