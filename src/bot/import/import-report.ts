import type { InputRichBlock, RichText } from 'grammy/types';
import type { ImportOutcome } from '../../accounts/roster.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import type { RowProblem } from '../../contacts/import/import-row.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, listOf, listItem, type Button } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName, shortened } from '../kit/contact-words.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, flatten, isolated, join, lines, time } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';

/** A number with its outcome, or with the reason why it was not sent. */
export type ImportedRow = {
  /** As given; may be empty. */
  readonly name: string;
  /** Formatted for people; may be empty. */
  readonly phone: string;
} & ({ readonly outcome: ImportOutcome } | { readonly reason: RowProblem });

const kinds = [
  'added',
  'renamed',
  'already',
  'kept',
  'not_found',
  'declined',
  'later',
  'unusable',
] as const;
/** UTF-16 units of rows in a plain message, which leaves room for heading and notes. */
const maxPlainRows = 3200;
const maxPlainButtons = 20;

/** The context of a report. */
export interface ImportedInto {
  readonly owner: Owner;
  /** A stored view of the account. */
  readonly viewId: string;
  /** Whether added contacts see the account's number. */
  readonly showsNumber?: boolean;
  /** How numbers without a country code were read. */
  readonly reading?: readonly RichText[];
  /** Whether Telegram had deferred the rows. */
  readonly parked?: true;
  /** The operation to undo; undefined if nothing changed, or more than one operation changed it. */
  readonly operationId?: string | undefined;
}

/** The outcome of each row, changes first. */
export function importReport(imported: readonly ImportedRow[], into: ImportedInto): Screen {
  const { owner, viewId } = into;
  const sorted = kinds.flatMap((kind) => imported.filter((one) => kindOf(one) === kind));
  const isLong = imported.length > 1 || into.parked === true;
  const heading = isLong ? headingOf(imported, into) : [];
  const notes = notesOf(imported, into);
  const undo = undoButtonsOf(imported, into);
  const buttons = sorted
    .map((one) => renameButton(one, viewId))
    .filter((button) => button !== undefined);
  const rows = sorted.map((one) => sentenceOf(one, owner));
  return {
    text: lines(...heading, ...fitting(rows), ...notes),
    // For a single row, a Rename button would do the same as Undo.
    keyboard:
      !isLong && undo.length > 0
        ? undo
        : [...buttons.slice(0, maxPlainButtons).map((button) => [button]), ...undo],
    ...(isLong ? { rich: richReport(sorted, into, heading, notes) } : {}),
  };
}

function kindOf(one: ImportedRow): (typeof kinds)[number] {
  return 'outcome' in one ? one.outcome.kind : 'unusable';
}

function headingOf(imported: readonly ImportedRow[], { owner, parked }: ImportedInto): RichText[] {
  const counts = kinds.flatMap((kind) => {
    const count = imported.filter((one) => kindOf(one) === kind).length;
    return count > 0 ? [say(`import-count-${kind}`, { count })] : [];
  });
  return [
    bold(say(parked ? 'import-title-parked' : 'import-title', { name: fullName(owner) })),
    join(counts, ' · '),
    '',
  ];
}

function notesOf(
  imported: readonly ImportedRow[],
  { showsNumber, reading = [] }: ImportedInto,
): RichText[] {
  const has = (kind: (typeof kinds)[number]): boolean =>
    imported.some((one) => kindOf(one) === kind);
  return [
    ...reading.flatMap((words) => ['', words]),
    ...(showsNumber === true && has('added') ? ['', say('import-shows-number-now')] : []),
    ...(has('not_found') ? ['', say('import-note-not_found')] : []),
    ...(has('later') ? ['', say('import-note-later')] : []),
  ];
}

function sentenceOf(one: ImportedRow, owner: Owner): RichText {
  if (!('outcome' in one)) return unusableSentence(one);
  const { outcome, phone } = one;
  const name = bold(one.name === '' ? label('name-none') : shortened(one.name));
  switch (outcome.kind) {
    case 'added':
    case 'already':
      return say(`import-${outcome.kind}`, {
        name: bold(displayName(outcome.contact)),
        owner: fullName(owner),
      });
    case 'kept':
      return say(one.name === '' ? 'import-kept-nameless' : 'import-kept-name', {
        name: bold(displayName(outcome.contact)),
        phone,
      });
    case 'renamed':
      return say('import-renamed', {
        name: bold(displayName(outcome.contact)),
        old: shortened(fullName(outcome.from)),
      });
    case 'later':
      return say('import-later', { name, phone, time: time(outcome.until, 'Dt') });
    case 'declined':
      return say('import-declined', { name, phone });
    case 'not_found':
      return outcome.importers > 0
        ? say('import-not_found-importers', { name, phone, importers: outcome.importers })
        : say('import-not_found', { name, phone });
  }
}

function unusableSentence(row: Extract<ImportedRow, { readonly reason: unknown }>): RichText {
  const who = [isolated(shortened(row.name)), shortened(row.phone)].filter(Boolean).join(' · ');
  return say('import-unusable', {
    who: bold(who || label('name-none')),
    reason: label(`unusable-${row.reason}`),
  });
}

/** A button that renames a contact that kept its name to the imported name. */
function renameButton(one: ImportedRow, viewId: string): Button | undefined {
  if (!('outcome' in one) || one.outcome.kind !== 'kept' || one.name === '') return undefined;
  return {
    text: label('button-rename-to', { name: shortened(one.name) }),
    callback_data: actions.add.data(viewId, one.outcome.contact.id, 'hide'),
  };
}

function richReport(
  sorted: readonly ImportedRow[],
  into: ImportedInto,
  [title = '', counts = '']: readonly RichText[],
  notes: readonly RichText[],
): InputRichBlock[] {
  const { owner, viewId } = into;
  const items = sorted.map((one) => {
    const button = renameButton(one, viewId);
    const text = sentenceOf(one, owner);
    const shown: RichText = button ? [text, ' ', { type: 'button', button: button }] : text;
    return listItem(shown);
  });
  return [
    heading(title),
    ...paragraphs([counts]),
    ...listOf(items),
    ...paragraphs(notes.filter((note) => note !== '')),
    ...buttonRows(undoButtonsOf(sorted, into), 'left'),
  ];
}

/** None if nothing changed. Telegram saves a number even if it finds no user, so that is a change. */
function undoButtonsOf(
  imported: readonly ImportedRow[],
  { operationId }: ImportedInto,
): ReturnType<typeof undoButtons> {
  const changed = imported.some((one) => !['already', 'kept', 'unusable'].includes(kindOf(one)));
  return changed ? undoButtons(operationId) : [];
}

/** The rows that fit in a plain message, and the count of the others. */
function fitting(rows: readonly RichText[]): RichText[] {
  let length = 0;
  const fits = rows.filter((row) => (length += flatten(row).text.length + 1) <= maxPlainRows);
  const left = rows.length - fits.length;
  return left > 0 ? [...fits, say('import-more', { count: left })] : fits;
}
