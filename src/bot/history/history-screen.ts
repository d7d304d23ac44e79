import type { InputRichBlock, RichBlockTableCell, RichText } from 'grammy/types';
import type { HistoryPage, Operation } from '../../accounts/roster.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, cell, headerCell, type Button } from '../kit/blocks.ts';
import { pagingButtons, inRows } from '../kit/buttons.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, isolated, join, lines, time } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { stateWords } from './operation-state.ts';
import { countChanges, type TitledOperation } from './operation-title.ts';

/** Contacts named per operation; the title counts the rest. */
const maxNamed = 3;

/** A page of operations. `viewId`: the stored view with the search words. */
export function historyScreen(shown: {
  readonly page: HistoryPage<TitledOperation>;
  readonly owner: Owner;
  readonly words: string;
  readonly viewId: string;
}): Screen {
  const { page, owner, words, viewId } = shown;
  const title = say('history-title', { name: fullName(owner), count: page.total });
  const notes = notesOf(page.total, words);
  const openButton = ({ operation }: TitledOperation, text: string): Button => ({
    text,
    callback_data: actions.operation.data(operation.id, viewId, 0),
  });
  const turning = pagingButtons(page, (to) => actions.history.data(viewId, to));
  const numbers = page.rows.map((row, at) => openButton(row, String(at + 1)));
  return {
    text: lines(
      bold(title),
      ...notes,
      ...page.rows.flatMap((row, at) => ['', ...plainRow(row, at + 1)]),
    ),
    keyboard: [...inRows(numbers, 5), ...turning],
    rich: [
      heading(title),
      ...paragraphs(notes),
      ...(page.rows.length === 0
        ? []
        : [tableOf(page.rows, (row) => openButton(row, label('button-open')))]),
      ...buttonRows(turning),
    ],
  };
}

function notesOf(total: number, words: string): RichText[] {
  if (words === '') return total === 0 ? [say('history-none')] : [];
  return [
    say('contacts-searched', { words: shortened(words) }),
    ...(total === 0 ? [say('history-none-match')] : []),
  ];
}

/** The title takes the width of a phone, so time and outcome are in the line below. */
function tableOf(
  rows: readonly TitledOperation[],
  keyOf: (row: TitledOperation) => Button,
): InputRichBlock {
  return {
    type: 'table',
    is_compact: true,
    cells: [[headerCell(say('column-done'), 2)], ...rows.flatMap((row) => rowsOf(row, keyOf(row)))],
  };
}

function rowsOf({ operation, title }: TitledOperation, button: Button): RichBlockTableCell[][] {
  const below = belowTitle(operation).map((text) => [cell(text)]);
  const inlineButton: RichText = { type: 'button', button };
  const rowspan = below.length + 1;
  return [
    [cell(title), { text: inlineButton, rowspan, align: 'center', valign: 'middle' }],
    ...below,
  ];
}

function plainRow({ operation, title }: TitledOperation, number: number): RichText[] {
  return [[`${number}. `, title], ...belowTitle(operation)];
}

function belowTitle(operation: Operation): RichText[] {
  const named = namesOf(operation);
  const state = stateWords(operation);
  return [
    ...(named === '' ? [] : [named]),
    join([time(operation.at), ...(state === undefined ? [] : [state])], ' · '),
  ];
}

/** The names of contacts that the title only counts. */
function namesOf(operation: Operation): string {
  const { about, only } = operation;
  if (only || about.length === 0) return '';
  const names = about
    .slice(0, maxNamed)
    .map((name) => isolated(shortened(name.startsWith('+') ? formatPhone(name) : name)));
  const more = countChanges(operation) - names.length;
  return [...names, ...(more > 0 ? [label('status-more', { count: more })] : [])].join(', ');
}
