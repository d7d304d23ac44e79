import type { InputRichBlock, RichText } from 'grammy/types';
import type { Begun } from '../../accounts/roster.ts';
import type { Role } from '../../contacts/read/header-roles.ts';
import { buttons } from '../buttons.ts';
import { heading, paragraphs, keyRows, cell, headerCell, type Key } from '../chat/blocks.ts';
import type { Screen } from '../chat/reply.ts';
import { bold, lines } from '../chat/text.ts';
import { label, say } from '../chat/words.ts';
import { shortened } from '../person/contact-words.ts';
import { encodeRoles } from './column-roles.ts';

export type UnknownColumns = Extract<Begun, { readonly kind: 'columns_needed' }>;

const offered = ['whole', 'first', 'last', 'phone', 'other'] as const;
/** What a phone shows side by side. */
const maxInTable = { columns: 4, rows: 3, length: 14 } as const;
const maxExample = 24;

/** Some rows of a table, and what each column is taken for; `columns` are as chosen until now. */
export function columnsScreen(asked: UnknownColumns, columns: readonly Role[]): Screen {
  const { importId } = asked;
  const chosen = decodeLike(columns);
  const done: Key = {
    text: label('button-go-on'),
    style: 'success',
    callback_data: buttons.importColumnsDone.data(importId, encodeRoles(columns)),
  };
  const leave: Key = {
    text: label('button-discard'),
    callback_data: buttons.importDiscard.data(importId),
  };
  const questions = chosen.map((role, at) => ({
    text: questionOf(asked, role, at),
    keys: keysOf(importId, columns, at),
  }));
  return {
    text: lines(
      bold(say('columns-title')),
      say('columns-how'),
      ...questions.map(({ text }) => text),
    ),
    keyboard: [
      ...questions.map(({ keys }, at) =>
        keys.map((key, first) => (first === 0 ? { ...key, text: `${at + 1}: ${key.text}` } : key)),
      ),
      [done, leave],
    ],
    rich: [
      heading(say('columns-title')),
      ...paragraphs([say('columns-how')]),
      ...tableOf(asked),
      ...questions.flatMap(({ text, keys }) => [...paragraphs([text]), ...keyRows([keys], 'left')]),
      { type: 'divider' },
      ...keyRows([[done, leave]]),
    ],
  };
}

/** As many as there are letters for. */
function decodeLike(columns: readonly Role[]): readonly Role[] {
  return columns.slice(0, encodeRoles(columns).length);
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

function keysOf(importId: string, columns: readonly Role[], at: number): Key[] {
  const now = columns[at] ?? 'other';
  const known: readonly Role[] = offered;
  return (known.includes(now) ? offered : [now, ...offered]).map((role) => ({
    text: label(`role-${role}`),
    callback_data: buttons.importColumns.data(importId, encodeRoles(columns.with(at, role))),
    ...(role === now ? { style: 'primary' as const } : {}),
  }));
}
