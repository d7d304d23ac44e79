import { foldText } from '../fold.ts';
import type { ColumnRole } from '../labels/header-roles.ts';
import type { CardRecord, PartReason } from '../record/card-record.ts';
import { leftOutRecord } from '../record/left-out-record.ts';
import type { ReadBook } from './read-book.ts';

/** A sheet of a workbook, or a file in an archive. */
export interface BookPart {
  readonly name: string;
  /**
   * Reads it; called twice for parts with people, so that memory holds one part at a time. `columns`: the
   * roles that the person chose.
   */
  readonly read: (columns?: readonly ColumnRole[]) => ReadBook | PartReason;
}

interface UnreadPart {
  readonly name: string;
  readonly reason: PartReason;
}

/** So many parts of a kind are listed by name, the others by their number. */
const maxNamed = 3;

/**
 * Reads the parts of a file as one book, and lists those without people with the reason. If none has people,
 * the first table with unclear columns is the book. Undefined if there is no such table either.
 */
export function readParts(
  parts: readonly BookPart[],
  columns: readonly ColumnRole[] | undefined,
): ReadBook | undefined {
  const readable: ReadablePart[] = [];
  const unread: UnreadPart[] = [];
  let unclear: { readonly part: BookPart; readonly book: ReadBook } | undefined;
  for (const part of parts) {
    const book = part.read();
    if (typeof book === 'string') unread.push({ name: part.name, reason: book });
    else if (book.kind === 'records') readable.push({ part, format: book.format });
    else if (book.kind === 'not_contacts') unread.push({ name: part.name, reason: 'part_other' });
    else if (unclear) unread.push({ name: part.name, reason: 'part_unclear' });
    else unclear = { part, book };
  }
  const [first] = readable;
  if (first) {
    if (unclear) unread.push({ name: unclear.part.name, reason: 'part_unclear' });
    return { kind: 'records', format: first.format, records: joinParts(readable, unread) };
  }
  if (!unclear || !columns) return unclear?.book;
  const book = unclear.part.read(columns);
  if (typeof book === 'string' || book.kind !== 'records') return unclear.book;
  const { format } = book;
  const records = joinParts([{ part: unclear.part, format, columns }], unread);
  return { kind: 'records', format, records };
}

interface ReadablePart {
  readonly part: BookPart;
  readonly format: Extract<ReadBook, { kind: 'records' }>['format'];
  readonly columns?: readonly ColumnRole[];
}

/** Numbers the records through, without people of earlier parts, and adds records for what is not read. */
function* joinParts(
  readable: readonly ReadablePart[],
  unread: readonly UnreadPart[],
): Generator<CardRecord> {
  const isOnly = readable.length + unread.length === 1;
  const repeated: UnreadPart[] = [];
  const seen = new Set<string>();
  let index = 0;
  for (const { part, columns } of readable) {
    const book = part.read(columns);
    if (typeof book === 'string' || book.kind !== 'records') continue;
    const own = new Set<string>();
    let repeats = 0;
    for (const record of book.records) {
      const key = readable.length > 1 ? keyOf(record) : '';
      own.add(key);
      if (seen.has(key)) repeats++;
      else
        yield {
          ...record,
          index: index++,
          ...(!isOnly && { part: placeOf(part.name, record.part) }),
        };
    }
    for (const key of own) seen.add(key);
    if (repeats > 0) repeated.push({ name: `${part.name}: ${repeats}`, reason: 'part_repeated' });
  }
  for (const { name, reason } of [...repeated, ...listUnread(unread)]) {
    yield leftOutRecord(name, reason, index++);
  }
}

/** The name of a part, and of the sheet in it if it is a workbook. */
export function placeOf(name: string, sheet: string | undefined): string {
  return sheet === undefined ? name : `${name}, ${sheet}`;
}

/** Names the first of many alike parts, and counts the others: `38 × .jpg`. */
function* listUnread(parts: readonly UnreadPart[]): Generator<UnreadPart> {
  const alike = Map.groupBy(parts, ({ name, reason }) => `${reason} ${endingOf(name)}`);
  for (const group of alike.values()) {
    const named = group.length > maxNamed + 1 ? group.slice(0, maxNamed) : group;
    yield* named;
    const [first] = group;
    const others = group.length - named.length;
    if (first && others > 0) {
      yield { name: `${others} × ${endingOf(first.name)}`, reason: first.reason };
    }
  }
}

/** The extension of a file with its dot, as `.jpg`; `…` for other names. */
function endingOf(name: string): string {
  return /\.[a-z\d]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '…';
}

/** Identifies a person with everything that is read of them. */
function keyOf({ firstName, lastName, phones, ...record }: CardRecord): string {
  const numbers = [...phones, ...record.leftOut.map(({ text }) => text)];
  const digits = numbers.map((number) => number.replace(/[^\p{Nd}\p{L}]/gu, '')).toSorted();
  const name = foldText(`${firstName} ${lastName}`).trim();
  return JSON.stringify([name, String(record.telegramId), record.username, ...digits]);
}
