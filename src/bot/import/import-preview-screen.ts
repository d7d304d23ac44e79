import type { ImportRowView, ImportRun } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
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
import { shortened } from '../kit/contact-words.ts';
import { bold, join, type Maybe, type Text } from '../kit/text.ts';
import { say, type PlainKey } from '../kit/words.ts';
import { countSelected } from './import-counts.ts';
import { extrasWords, readingButtons, readingWords } from './import-reading-words.ts';
import { planWords, rowName } from './import-row-words.ts';

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
  return layOut([
    heading(say('import-title', { name: fullName(run.account.owner) })),
    ...notesOf(run),
    preview.isNumberVisible && say('import-shows-number'),
    {
      type: 'menu',
      entries: rowKinds
        .filter((one) => run.counts[one] > 0)
        .map((one) => ({
          button: showButton(run, one, kind),
          text: switchedWords(run, one),
          more: groupButtons(run, one),
        })),
    },
    subheading(say(`import-rows-${kind}`)),
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
    const toggle = actions.importRow.data(run.id, kind, shown.page, row.position);
    return {
      number: row.position + 1,
      title: rowName(row),
      opens: toggle,
      below: [[planWords(row)]],
      button: tickButton(toggle, { isTicked: row.on }),
    };
  });
  return { type: 'table', headers: [], rows };
}

/** The kind of rows to show first: the one that needs decisions. */
export function firstKind({ counts }: ImportRun): RowKind {
  return rowKinds.find((kind) => counts[kind] > 0) ?? 'new';
}

function notesOf(run: ImportRun): Maybe<Text>[] {
  const { counts, name, on, restores } = run;
  const total = rowKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const read = say(restores ? 'restore-read' : 'import-read', { count: total });
  const isNothing = counts.new + counts.unclear + counts.by_id + counts.rename === 0;
  return [
    join([name !== '' && bold(shortened(name)), read], ' · '),
    // Numbers from Telegram include the country code.
    ...(restores ? [] : readingWords(run)),
    extrasWords(run),
    counts.rename > 0 && on.rename === 0 && say('import-names-kept'),
    isNothing && say(nothingWords(run)),
    counts.tried > 0 && on.tried === 0 && say('import-tried'),
  ];
}

function nothingWords({ restores, counts }: ImportRun): PlainKey {
  if (restores) return 'restore-nothing';
  if (counts.tried > 0) return 'import-nobody-new';
  return counts.already > 0 ? 'import-changes-nothing' : 'import-nobody';
}

function mainButtons(run: ImportRun): DraftRows {
  const count = countSelected(run);
  const start = actions.importRun.data(run.id, 'ask');
  return [
    count > 0 && [button(say('button-import', { count }), start, 'success')],
    ...readingButtons(run),
    [button(say('button-discard'), actions.importDiscard.data(run.id))],
  ];
}

/** A button that shows the rows of a kind. */
function showButton({ id, counts }: ImportRun, kind: RowKind, now: RowKind): Button {
  return button(
    say(`import-count-${kind}`, { count: counts[kind] }),
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
