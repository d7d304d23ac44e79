import type { ImportRowView, ImportRun } from '../../accounts/roster.ts';
import { rowKinds, type RowKind } from '../../contacts/import/import-row.ts';
import { isSendable } from '../../contacts/import/import-selection.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  layOut,
  subheading,
  tickButton,
  type Block,
  type Button,
  type DraftRows,
  type Screen,
  type TableRow,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { bold, join, type Maybe, type Text } from '../kit/text.ts';
import { say, type PlainKey } from '../kit/words.ts';
import { countSelected, hasAnnotations } from './import-counts.ts';
import {
  annotationWords,
  extrasWords,
  partsWords,
  readingButtons,
  readingWords,
} from './import-reading-words.ts';
import { purposeKeys } from './import-purpose-words.ts';
import { planWords, renameCells, rowName } from './import-row-words.ts';
import { importTitle, sourceWords } from './source-words.ts';

/** A planned import, and the rows that are shown. */
export interface Preview {
  readonly run: ImportRun;
  readonly kind: RowKind;
  readonly shown: ListPage<ImportRowView>;
  /** Whether added contacts will see the account's number. */
  readonly isNumberVisible?: boolean;
}

/** The preview of an import, before anything is sent. */
export function previewScreen(preview: Preview): Screen {
  const { run, kind, shown } = preview;
  const kinds = rowKinds.filter((one) => run.counts[one] > 0);
  return layOut([
    heading(importTitle(run)),
    ...notesOf(run),
    preview.isNumberVisible && say('import-shows-number'),
    {
      type: 'menu',
      entries: kinds.map((one) => ({
        button: showButton(run, one, kind),
        text: switchedWords(run, one),
        more: groupButtons(run, one),
      })),
    },
    kinds.length > 1 &&
      subheading(say(run.purpose === 'tidy' ? 'tidy-rows' : `import-rows-${kind}`)),
    rowsOf(preview),
    buttonRows([
      ...pagingButtons(shown, (page) => actions.importRows.data(run.id, kind, page)),
      ...mainButtons(run),
    ]),
  ]);
}

/** Rows that can be switched on and off are a table; a name is easier to hit than a tick. */
function rowsOf({ run, kind, shown }: Preview): Block {
  if (!isSendable(kind)) {
    const items = shown.rows.map((row) => ({
      number: row.position + 1,
      text: [bold(rowName(row)), ' · ', planWords(row)],
    }));
    return { type: 'list', items };
  }
  const rows = shown.rows.map((row): TableRow => {
    const action = row.on ? actions.importRowOff : actions.importRowOn;
    const change = action.data(run.id, kind, shown.page, row.position);
    return {
      number: row.position + 1,
      ...(run.purpose === 'tidy' ? renameCells(row) : { title: rowName(row), ...planCells(row) }),
      opens: change,
      button: tickButton(change, { isTicked: row.on }),
    };
  });
  return { type: 'table', headers: [], rows };
}

/** A new person has a number alone, which fits beside the name. */
function planCells(row: ImportRowView): Pick<TableRow, 'beside' | 'below'> {
  const words = planWords(row);
  return row.kind === 'new' ? { beside: [words], below: [] } : { below: [[words]] };
}

/** The kind of rows to show first: the one that needs decisions. */
export function firstKind({ counts }: ImportRun): RowKind {
  return rowKinds.find((kind) => counts[kind] > 0) ?? 'new';
}

function notesOf(run: ImportRun): Maybe<Text>[] {
  const { counts, on, purpose } = run;
  const changed = counts.new + counts.unclear + counts.by_id + counts.rename;
  const usable = rowKinds.filter((kind) => kind !== 'unusable');
  const total = usable.reduce((sum, kind) => sum + counts[kind], 0);
  const read = purpose === 'restore' ? changed : total;
  const isNothing = changed + counts.block === 0;
  const source = sourceWords(run);
  return [
    join(
      [
        source && bold(source),
        (read > 0 || purpose !== 'restore') && say(readKey(run, total), { count: read }),
      ],
      ' · ',
    ),
    partsWords(run),
    // Numbers from Telegram include the country code.
    ...(purpose === 'add' ? readingWords(run) : []),
    annotationWords(run),
    extrasWords(run),
    purpose !== 'tidy' && counts.rename > 0 && on.rename === 0 && say('import-names-kept'),
    isNothing && !hasAnnotations(run) && say(nothingWords(run)),
    counts.tried > 0 &&
      on.tried === 0 &&
      say(purpose === 'restore' ? 'restore-tried' : 'import-tried'),
  ];
}

function readKey({ purpose, counts }: ImportRun, total: number) {
  const isPeople = purpose === 'add' && counts.by_id === total;
  return isPeople ? 'import-read-people' : purposeKeys[purpose].read;
}

function nothingWords({ purpose, counts }: ImportRun): PlainKey {
  if (purpose !== 'add') return purposeKeys[purpose].unchanged;
  if (counts.tried > 0) return 'import-nobody-new';
  return counts.already > 0 ? 'import-changes-nothing' : 'import-nobody';
}

function mainButtons(run: ImportRun): DraftRows {
  const count = countSelected(run);
  const start = actions.importRun.data(run.id, 'ask');
  return [
    count > 0 && [button(say(purposeKeys[run.purpose].start, { count }), start, 'success')],
    count === 0 &&
      hasAnnotations(run) && [button(say('button-import-annotations'), start, 'success')],
    ...readingButtons(run),
    [
      button(
        say(run.purpose === 'tidy' ? 'button-cancel' : 'button-discard'),
        actions.importDiscard.data(run.id),
      ),
    ],
  ];
}

/** A button that shows the rows of a kind. */
function showButton({ id, counts, purpose }: ImportRun, kind: RowKind, now: RowKind): Button {
  return button(
    say(purpose === 'tidy' && kind === 'rename' ? 'tidy-count' : `import-count-${kind}`, {
      count: counts[kind],
    }),
    actions.importRows.data(id, kind, 0),
    kind === now ? 'primary' : undefined,
  );
}

/** A button that selects or deselects a whole kind; none if its rows are never sent. */
function groupButtons({ id, on, counts }: ImportRun, kind: RowKind): Button[] {
  if (!isSendable(kind)) return [];
  const all = on[kind] === counts[kind];
  return [
    button(
      say(all ? 'button-none' : 'button-all'),
      actions.importGroup.data(id, kind, all ? 'off' : 'on'),
    ),
  ];
}

function switchedWords({ on, counts }: ImportRun, kind: RowKind): Text {
  if (!isSendable(kind)) return say('import-never-sent');
  if (on[kind] === 0) return say(kind === 'rename' ? 'import-kept' : 'import-none-on');
  return on[kind] === counts[kind]
    ? say('import-all-on')
    : say('import-some-on', { count: on[kind] });
}
