import type { ImportRowView, ImportRun } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { rowKinds } from '../../contacts/import/import-row.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import {
  buttonRows,
  heading,
  paragraphs,
  button,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { shortened } from '../kit/contact-words.ts';
import { bold, join, isEmpty, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { runButtons } from './import-buttons.ts';
import { countWords } from './import-progress-screen.ts';
import { outcomeWords, placeWords, reasonWords, rowName } from './import-row-words.ts';

/** Which rows are listed: all, or the `count` rows whose numbers other accounts saved too, by frequency. */
interface Listing {
  readonly listed: 'all' | 'others';
  readonly count: number;
}

const everyRow: Listing = { listed: 'all', count: 0 };

/** The result of a finished import, with a page of its rows. */
export function resultScreen(
  run: ImportRun,
  shown: ListPage<ImportRowView>,
  { listed, count }: Listing = everyRow,
): Screen {
  const isOthers = listed === 'others';
  const notes = [...notesOf(run), ...(isOthers ? [say('import-others-title', { count })] : [])];
  const turned = isOthers ? actions.importOthers : actions.importAll;
  const turn = pagingButtons(shown, (page) => turned.data(run.id, page));
  const buttons = [...turn, ...listingButtons(run, { listed, count }), ...runButtons(run)];
  return [
    heading(
      say(run.state === 'done' ? 'import-title-done' : 'import-title-cancelled', {
        name: fullName(run.account.owner),
      }),
    ),
    ...paragraphs(notes),
    {
      type: 'list',
      items: shown.rows.map((row) => ({ number: row.position + 1, text: rowWords(row) })),
    },
    buttonRows(buttons),
  ];
}

/** A button that switches between all rows and those whose numbers other accounts saved too. */
function listingButtons({ id }: ImportRun, { listed, count }: Listing): Button[][] {
  if (listed === 'others') {
    return [[button(say('button-import-rows'), actions.importAll.data(id, 0))]];
  }
  if (count === 0) return [];
  const text = say('button-import-others', { count });
  return [[button(text, actions.importOthers.data(id, 0))]];
}

function notesOf(run: ImportRun): Text[] {
  const { name, outcomes, counts, restores } = run;
  // Rows that were never sent have no outcome.
  const unsent = rowKinds
    .filter((kind) => kind === 'duplicate' || kind === 'unusable')
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(`import-count-${kind}`, { count: counts[kind] }));
  const there = counts.already > 0 ? [say('import-count-there', { count: counts.already })] : [];
  const nothing = outcomes.added + outcomes.renamed === 0 && outcomes.already > 0;
  return [
    ...(name === '' ? [] : [shortened(name)]),
    join([...countWords(run), ...there, ...unsent], ' · '),
    ...(nothing && run.state === 'done'
      ? [say(restores ? 'restore-nothing' : 'import-changes-nothing')]
      : []),
    // The plan cannot predict this, because such contacts hide their number from the account.
    ...(outcomes.renamed > run.on.rename ? [say('import-note-renamed')] : []),
    ...(outcomes.not_found > 0
      ? [say(restores ? 'restore-note-not_found' : 'import-note-not_found')]
      : []),
    ...(outcomes.declined > 0 ? [say('import-note-declined')] : []),
    ...(outcomes.failed > 0 ? [say(restores ? 'restore-note-failed' : 'import-note-failed')] : []),
    ...(run.state === 'cancelled'
      ? [say(restores ? 'restore-note-cancelled' : 'import-note-cancelled')]
      : []),
  ];
}

function rowWords(row: ImportRowView): Text {
  return [bold(rowName(row)), ' · ', wordsOf(row)];
}

function wordsOf(row: ImportRowView): Text {
  const number = row.name === '' ? [] : [shortened(row.phone)];
  const why = row.outcome === undefined ? [reasonWords(row), placeOf(row)] : [];
  const said = [...number, outcomeWords(row), ...why];
  return join(
    said.filter((one) => !isEmpty(one)),
    ' · ',
  );
}

/** The place of a row that was left out; a duplicate already names its row. */
function placeOf(row: ImportRowView): Text {
  return row.kind === 'unusable' ? placeWords(row) : '';
}
