import type { ImportOutcome } from '../../accounts/roster.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import type { RowProblem } from '../../contacts/import/import-row.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  message,
  layOut,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName, shortened } from '../kit/contact-words.ts';
import {
  bold,
  isEmpty,
  isolated,
  join,
  lines,
  present,
  time,
  type Maybe,
  type Text,
} from '../kit/text.ts';
import { say } from '../kit/words.ts';

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
  'deferred',
  'unusable',
] as const;

/** The context of a report. */
export interface ImportedInto {
  readonly owner: Owner;
  /** A stored view of the account. */
  readonly viewId: string;
  /** Whether added contacts see the account's number. */
  readonly isNumberVisible?: boolean;
  /** How numbers without a country code were read. */
  readonly reading?: Maybe<Text>;
  /** Whether Telegram had deferred the rows. */
  readonly isDeferred?: true;
  /** The operation to undo; undefined if nothing changed, or more than one operation changed it. */
  readonly operationId?: string | undefined;
}

/** The outcome of each row, changes first. */
export function importReport(imported: readonly ImportedRow[], into: ImportedInto): Screen {
  const { owner, isDeferred, viewId } = into;
  const rows = kinds
    .flatMap((kind) => imported.filter((one) => kindOf(one) === kind))
    .map((one) => ({ text: sentenceOf(one, owner), button: renameButton(one, viewId) }));
  const notes = notesOf(imported, into);
  const undo = undoButtonsOf(imported, into);
  const [first] = rows;
  if (first && rows.length === 1 && !isDeferred) {
    // Of one row alone the rename would do what Undo does.
    const buttons = undo.length > 0 || !first.button ? undo : [[first.button]];
    return message(lines(first.text, ...present(notes).flatMap((note) => ['', note])), buttons);
  }
  return layOut([
    heading(say(isDeferred ? 'import-title-deferred' : 'import-title', { name: fullName(owner) })),
    countsOf(imported),
    { type: 'list', items: rows },
    ...notes,
    buttonRows(undo),
  ]);
}

function kindOf(one: ImportedRow): (typeof kinds)[number] {
  return 'outcome' in one ? one.outcome.kind : 'unusable';
}

function countsOf(imported: readonly ImportedRow[]): Text {
  const counts = kinds.map((kind) => {
    const count = imported.filter((one) => kindOf(one) === kind).length;
    return count > 0 && say(`import-count-${kind}`, { count });
  });
  return join(counts, ' · ');
}

function notesOf(
  imported: readonly ImportedRow[],
  { isNumberVisible, reading }: ImportedInto,
): Maybe<Text>[] {
  const has = (kind: (typeof kinds)[number]): boolean =>
    imported.some((one) => kindOf(one) === kind);
  return [
    reading,
    isNumberVisible && has('added') && say('import-shows-number-now'),
    has('not_found') && say('import-note-not_found'),
    has('deferred') && say('import-note-deferred'),
  ];
}

function sentenceOf(one: ImportedRow, owner: Owner): Text {
  if (!('outcome' in one)) return unusableSentence(one);
  const { outcome, phone } = one;
  const name = bold(one.name === '' ? say('name-none') : shortened(one.name));
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
    case 'deferred':
      return say('import-deferred', { name, phone, time: time(outcome.until, 'Dt') });
    case 'declined':
      return say('import-declined', { name, phone });
    case 'not_found':
      return outcome.importers > 0
        ? say('import-not_found-importers', { name, phone, importers: outcome.importers })
        : say('import-not_found', { name, phone });
  }
}

function unusableSentence(row: Extract<ImportedRow, { readonly reason: unknown }>): Text {
  const who = join([isolated(shortened(row.name)), shortened(row.phone)], ' · ');
  return say('import-unusable', {
    who: bold(isEmpty(who) ? say('name-none') : who),
    reason: say(`unusable-${row.reason}`),
  });
}

/** A button that renames a contact that kept its name to the imported name. */
function renameButton(one: ImportedRow, viewId: string): Button | undefined {
  if (!('outcome' in one) || one.outcome.kind !== 'kept' || one.name === '') return undefined;
  return button(
    say('button-rename-to', { name: shortened(one.name) }),
    actions.add.data(viewId, one.outcome.contact.id, 'hide'),
  );
}

/** None if nothing changed. Telegram saves a number even if it finds no user, so that is a change. */
function undoButtonsOf(
  imported: readonly ImportedRow[],
  { operationId }: ImportedInto,
): ReturnType<typeof undoButtons> {
  const changed = imported.some((one) => !['already', 'kept', 'unusable'].includes(kindOf(one)));
  return changed ? undoButtons(operationId) : [];
}
