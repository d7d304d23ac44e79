import type { RichBlockTableCell, RichText } from 'grammy/types';
import type { ImportRowView, ImportRun } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { rowKinds, type RowKind } from '../../contacts/import/import-row.ts';
import { isSendable } from '../../contacts/import/import-selection.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import {
  heading,
  paragraphs,
  buttonRows,
  listOf,
  numberedItem,
  cell,
  type Button,
} from '../kit/blocks.ts';
import { pagingButtons, inRows } from '../kit/buttons.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { countOn } from './import-counts.ts';
import { extrasWords, readingButtons, readingWords } from './import-reading-words.ts';
import { planWords, rowName } from './import-row-words.ts';

/** A planned import, and the rows that are shown. */
export interface Preview {
  readonly run: ImportRun;
  readonly kind: RowKind;
  readonly shown: ListPage<ImportRowView>;
  /** Whether added contacts will see the account's number. */
  readonly showsNumber?: boolean;
}

/** The preview of an import, before anything is sent. */
export function previewScreen(preview: Preview): Screen {
  const { run, kind, shown } = preview;
  const title = say('import-title', { name: fullName(run.account.owner) });
  const notes = [
    ...notesOf(run),
    ...(preview.showsNumber === true ? [say('import-shows-number')] : []),
  ];
  const groups = rowKinds.filter((one) => run.counts[one] > 0);
  const buttons = mainButtons(run);
  const turn = turnButtons(preview);
  const rowButtons = shown.rows
    .map((row) => toggleButton(preview, row))
    .filter((button) => button !== undefined);
  return {
    text: lines(
      bold(title),
      ...notes,
      '',
      ...groups.map((one) => groupWords(run, one)),
      '',
      bold(say(`import-rows-${kind}`)),
      ...shown.rows.map((row) => plainRow(row)),
    ),
    keyboard: [
      ...inRows(rowButtons, 5),
      ...turn,
      ...inRows(
        groups.flatMap((one) => [showButton(run, one, kind), ...groupButtons(run, one)]),
        2,
      ),
      ...buttons,
    ],
    rich: [
      heading(title),
      ...paragraphs(notes),
      {
        type: 'table',
        is_compact: true,
        cells: groups.map((one) => [
          cell(inText(showButton(run, one, kind))),
          cell(switchedWords(run, one)),
          { ...cell(groupButtons(run, one).map(inText)), align: 'center' },
        ]),
      },
      heading(say(`import-rows-${kind}`), 4),
      ...(isSendable(kind)
        ? [
            {
              type: 'table' as const,
              is_compact: true as const,
              cells: shown.rows.flatMap((row) => richRow(preview, row)),
            },
          ]
        : listOf(shown.rows.map((row) => numberedItem(row.position + 1, planned(row))))),
      ...buttonRows([...turn, ...buttons]),
    ],
  };
}

/** The kind of rows to show first: the one that needs decisions. */
export function firstKind({ counts }: ImportRun): RowKind {
  return rowKinds.find((kind) => counts[kind] > 0) ?? 'new';
}

function notesOf(run: ImportRun): RichText[] {
  const { counts, name, restores } = run;
  const total = rowKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const read = say(restores ? 'restore-read' : 'import-read', { count: total });
  const nothing = counts.new + counts.unclear + counts.by_id + counts.rename === 0;
  return [
    name === '' ? read : [bold(shortened(name)), ' · ', read],
    // Numbers from Telegram include the country code.
    ...(restores ? [] : readingWords(run)),
    ...extrasWords(run),
    ...(counts.rename > 0 && run.on.rename === 0 ? [say('import-names-kept')] : []),
    ...(nothing ? [say(nothingWords(run))] : []),
    ...(counts.tried > 0 && run.on.tried === 0 ? [say('import-tried')] : []),
  ];
}

function nothingWords({ restores, counts }: ImportRun): string {
  if (restores) return 'restore-nothing';
  if (counts.tried > 0) return 'import-nobody-new';
  return counts.already > 0 ? 'import-changes-nothing' : 'import-nobody';
}

function mainButtons(run: ImportRun): Button[][] {
  const count = countOn(run);
  const start: Button = {
    text: label('button-import', { count }),
    style: 'success',
    callback_data: actions.importRun.data(run.id, 'ask'),
  };
  const leave: Button = {
    text: label('button-discard'),
    callback_data: actions.importDiscard.data(run.id),
  };
  return [...(count > 0 ? [[start]] : []), ...readingButtons(run), [leave]];
}

function turnButtons({ run, kind, shown }: Preview): Button[][] {
  return pagingButtons(shown, (page) => actions.importRows.data(run.id, kind, page));
}

/** A button that shows the rows of a kind. */
function showButton({ id, counts }: ImportRun, kind: RowKind, now: RowKind): Button {
  return {
    text: label(`import-count-${kind}`, { count: counts[kind] }),
    ...(kind === now ? { style: 'primary' as const } : {}),
    callback_data: actions.importRows.data(id, kind, 0),
  };
}

/** A button that selects or deselects a whole kind; none if its rows are never sent. */
function groupButtons({ id, on, counts }: ImportRun, kind: RowKind): Button[] {
  if (!isSendable(kind)) return [];
  const all = on[kind] === counts[kind];
  return [
    {
      text: label(all ? 'button-none' : 'button-all'),
      callback_data: actions.importGroup.data(id, kind, all ? 'off' : 'on'),
    },
  ];
}

function toggleButton({ run, kind, shown }: Preview, row: ImportRowView): Button | undefined {
  if (!isSendable(kind)) return undefined;
  const { position } = row;
  return {
    text: `${tickOf(row)} ${position + 1}`,
    callback_data: actions.importRow.data(run.id, kind, shown.page, position),
  };
}

/** Two lines per row, as in the table of contacts. Names are buttons too, because they are easier to hit. */
function richRow(preview: Preview, row: ImportRowView): RichBlockTableCell[][] {
  const button = toggleButton(preview, row);
  const number = `${row.position + 1}. `;
  if (!button) return [];
  const { callback_data } = button;
  const tick = inText({ text: tickOf(row), callback_data });
  const name: RichText = {
    type: 'button',
    button: { text: rowName(row), style: 'link', callback_data },
  };
  return [
    [cell([number, name]), { ...cell(tick), rowspan: 2, align: 'center' }],
    [cell(planWords(row))],
  ];
}

function tickOf({ on }: ImportRowView): string {
  return on ? '☑' : '☐';
}

function plainRow(row: ImportRowView): RichText {
  const mark = isSendable(row.kind) ? `${tickOf(row)} ` : '';
  return [`${mark}${row.position + 1}. `, planned(row)];
}

function planned(row: ImportRowView): RichText {
  return [bold(rowName(row)), ' · ', planWords(row)];
}

function groupWords(run: ImportRun, kind: RowKind): RichText {
  return [
    label(`import-count-${kind}`, { count: run.counts[kind] }),
    ': ',
    switchedWords(run, kind),
  ];
}

function switchedWords({ on, counts }: ImportRun, kind: RowKind): RichText {
  if (!isSendable(kind)) return say('import-never-sent');
  if (on[kind] === 0) return say(kind === 'rename' ? 'import-kept' : 'import-none-on');
  return on[kind] === counts[kind]
    ? say('import-all-on')
    : say('import-some-on', { count: on[kind] });
}

function inText(button: Button): RichText {
  return { type: 'button', button: button };
}
