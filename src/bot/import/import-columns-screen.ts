import type { InputRichBlock, RichText } from 'grammy/types';
import type { Begun } from '../../accounts/roster.ts';
import type { Role } from '../../contacts/labels/header-roles.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, cell, headerCell, type Button } from '../kit/blocks.ts';
import { inRows } from '../kit/buttons.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { askedColumns, encodeRoles } from './column-roles.ts';

export type UnknownColumns = Extract<Begun, { readonly kind: 'columns_needed' }>;

/** A phone shows this many short buttons side by side. */
const buttonsPerRow = 3;
/** The part of a table that fits on a phone. */
const maxInTable = { columns: 4, rows: 3, length: 14 } as const;
const maxExample = 24;

/** A part of the table, and a question about each column. `columns`: the roles chosen so far. */
export function columnsScreen(asked: UnknownColumns, columns: readonly Role[]): Screen {
  const { importId } = asked;
  const shown = askedColumns(asked);
  const encode = (roles: readonly Role[]): string =>
    encodeRoles(shown.map((at) => roles[at] ?? 'other'));
  const done: Button = {
    text: label('button-go-on'),
    style: 'success',
    callback_data: actions.importColumnsDone.data(importId, encode(columns)),
  };
  const leave: Button = {
    text: label('button-discard'),
    callback_data: actions.importDiscard.data(importId),
  };
  const questions = shown.map((at) => ({
    at,
    text: questionOf(asked, columns[at] ?? 'other', at),
    buttons: inRows(
      offeredFor(asked, columns, at).map((role) => ({
        text: label(`role-${role}`),
        callback_data: actions.importColumns.data(importId, encode(columns.with(at, role))),
        ...(role === columns[at] ? { style: 'primary' as const } : {}),
      })),
      buttonsPerRow,
    ),
  }));
  return {
    text: lines(
      bold(say('columns-title')),
      say('columns-how'),
      ...questions.map(({ text }) => text),
    ),
    keyboard: [
      ...questions.flatMap(({ buttons, at }) =>
        buttons.map((row, below) =>
          row.map((button, right) =>
            below + right === 0 ? { ...button, text: `${at + 1}: ${button.text}` } : button,
          ),
        ),
      ),
      [done, leave],
    ],
    rich: [
      heading(say('columns-title')),
      ...paragraphs([say('columns-how')]),
      ...tableOf(asked),
      ...questions.flatMap(({ text, buttons }) => [
        ...paragraphs([text]),
        ...buttonRows(buttons, 'left'),
      ]),
      { type: 'divider' },
      ...buttonRows([[done, leave]]),
    ],
  };
}

function tableOf({ headers, sample }: UnknownColumns): InputRichBlock[] {
  const { columns, rows, length } = maxInTable;
  const cut = (row: readonly string[]): RichText[] =>
    row.slice(0, columns).map((text) => shortened(text, length));
  const named = headers.some((header) => header !== '');
  const cells = [
    ...(named ? [cut(headers).map((text) => headerCell(text))] : []),
    ...sample.slice(0, rows).map((row) => cut(row).map(cell)),
  ];
  return cells.length === 0 ? [] : [{ type: 'table', is_bordered: true, cells }];
}

function questionOf({ headers, sample }: UnknownColumns, role: Role, at: number): RichText {
  const header = headers[at] ?? '';
  const examples = sample.map((row) => row[at] ?? '').filter((text) => text !== '');
  const example = shortened(examples[0] ?? '', maxExample);
  const named = header === '' ? label('column-numbered', { number: at + 1 }) : shortened(header);
  const column = bold(named);
  const is = label(`role-${role}`);
  return example === ''
    ? say('column-is', { column, role: is })
    : say('column-is-such', { column, role: is, example });
}

/** The roles to offer for a column: its present role, and those that its cells do not exclude. */
function offeredFor(
  { sample }: UnknownColumns,
  columns: readonly Role[],
  at: number,
): readonly Role[] {
  const cells = sample.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  const offers = (is: RegExp): boolean => cells.length > 0 && cells.every((cell) => is.test(cell));
  const now = columns[at] ?? 'other';
  const parts = columns.some((role) => role === 'first' || role === 'last');
  const roles: readonly Role[] = [
    'whole',
    'first',
    ...(parts ? (['middle'] as const) : []),
    'last',
    'phone',
    ...(offers(/^(?:\W{0,2}\d{1,4}|\p{Lu}{2})\)?$/u) ? (['country_code'] as const) : []),
    ...(offers(/^@?[a-z]\w{3,}$|\bt\.me\//i) ? (['username'] as const) : []),
    'other',
  ];
  return roles.includes(now) ? roles : [now, ...roles];
}
