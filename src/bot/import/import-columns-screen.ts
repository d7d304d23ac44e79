import type { ImportPlanResult } from '../../accounts/roster.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  inRows,
  optionButtons,
  layOut,
  type Block,
  type Screen,
} from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import { bold, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { askedColumns, encodeRoles } from './column-roles.ts';

export type UnknownColumns = Extract<ImportPlanResult, { readonly kind: 'columns_needed' }>;

/** A phone shows this many short buttons side by side. */
const buttonsPerRow = 3;
/** The part of a table that fits on a phone. */
const maxInTable = { columns: 4, rows: 3, length: 14 } as const;
const maxExample = 24;

/** A part of the table, and a question about each column. `columns`: the roles chosen so far. */
export function columnsScreen(asked: UnknownColumns, columns: readonly ColumnRole[]): Screen {
  const { importId } = asked;
  const shown = askedColumns(asked);
  const encode = (roles: readonly ColumnRole[]): string =>
    encodeRoles(shown.map((at) => roles[at] ?? 'other'));
  const done = button(
    say('button-go-on'),
    actions.importColumnsDone.data(importId, encode(columns)),
    'success',
  );
  const leave = button(say('button-discard'), actions.importDiscard.data(importId));
  const questions = shown.map((at): Block => {
    const choices = optionButtons(offeredFor(asked, columns, at), columns[at], (role) => [
      say(`role-${role}`),
      actions.importColumns.data(importId, encode(columns.with(at, role))),
    ]);
    return {
      type: 'section',
      texts: [questionOf(asked, columns[at] ?? 'other', at)],
      buttons: inRows(choices, buttonsPerRow),
      number: at + 1,
    };
  });
  return layOut([
    heading(say('columns-title')),
    say('columns-how'),
    sampleOf(asked),
    ...questions,
    { type: 'divider' },
    buttonRows([[done, leave]]),
  ]);
}

function sampleOf({ headers, sample }: UnknownColumns): Block {
  const { columns, rows, length } = maxInTable;
  const cut = (row: readonly string[]): string[] =>
    row.slice(0, columns).map((text) => shortened(text, length));
  const isNamed = headers.some((header) => header !== '');
  return {
    type: 'sample',
    headers: isNamed ? cut(headers) : [],
    rows: sample.slice(0, rows).map(cut),
  };
}

function questionOf({ headers, sample }: UnknownColumns, role: ColumnRole, at: number): Text {
  const header = headers[at] ?? '';
  const examples = sample.map((row) => row[at] ?? '').filter((text) => text !== '');
  const example = shortened(examples[0] ?? '', maxExample);
  const named = header === '' ? say('column-numbered', { number: at + 1 }) : shortened(header);
  const column = bold(named);
  const is = say(`role-${role}`);
  return example === ''
    ? say('column-is', { column, role: is })
    : say('column-is-such', { column, role: is, example });
}

/** The roles to offer for a column: its present role, and those that its cells do not exclude. */
function offeredFor(
  { sample }: UnknownColumns,
  columns: readonly ColumnRole[],
  at: number,
): readonly ColumnRole[] {
  const cells = sample.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  const offers = (is: RegExp): boolean => cells.length > 0 && cells.every((cell) => is.test(cell));
  const now = columns[at] ?? 'other';
  const parts = columns.some((role) => role === 'first' || role === 'last');
  const roles: readonly ColumnRole[] = [
    'whole',
    'first',
    ...(parts ? (['middle'] as const) : []),
    'last',
    'phone',
    ...(offers(/^(?:[^\p{L}\p{N}_]{0,2}\p{Nd}{1,4}|\p{Lu}{2})\)?$/u)
      ? (['country_code'] as const)
      : []),
    ...(offers(/^@?[a-z]\w{3,}$|\bt\.me\//i) ? (['username'] as const) : []),
    'other',
  ];
  return roles.includes(now) ? roles : [now, ...roles];
}
