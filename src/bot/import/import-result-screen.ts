import type { ImportRowView, ImportRun } from '../../accounts/roster.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import { button, buttonRows, heading, layOut, type Button, type Screen } from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { shortened } from '../kit/contact-words.ts';
import { bold, join, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { runButtons } from './import-buttons.ts';
import { countWords } from './import-progress-screen.ts';
import { purposeKeys } from './import-purpose-words.ts';
import { outcomeWords, placeWords, reasonWords, rowName } from './import-row-words.ts';
import { importTitle, sourceWords } from './source-words.ts';

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
  const turned = isOthers ? actions.importOthers : actions.importAll;
  return layOut([
    heading(importTitle(run, run.state === 'done' ? 'done' : 'cancelled')),
    ...notesOf(run),
    isOthers && say('import-others-title', { count }),
    {
      type: 'list',
      items: shown.rows.map((row) => ({ number: row.position + 1, text: rowWords(row) })),
    },
    buttonRows([
      ...pagingButtons(shown, (page) => turned.data(run.id, page)),
      [listingButton(run, { listed, count })],
      ...runButtons(run),
    ]),
  ]);
}

/** A button that switches between all rows and those whose numbers other accounts saved too. */
function listingButton({ id }: ImportRun, { listed, count }: Listing): Maybe<Button> {
  return listed === 'others'
    ? button(say('button-import-rows'), actions.importAll.data(id, 0))
    : count > 0 && button(say('button-import-others', { count }), actions.importOthers.data(id, 0));
}

function notesOf(run: ImportRun): Maybe<Text>[] {
  const { outcomes, counts, purpose } = run;
  const words = purposeKeys[purpose];
  // Rows that were never sent have no outcome.
  const unsent = (['duplicate', 'unusable'] as const).map(
    (kind) => counts[kind] > 0 && say(`import-count-${kind}`, { count: counts[kind] }),
  );
  const there = counts.already > 0 && say('import-count-there', { count: counts.already });
  const isUnchanged =
    run.state === 'done' && outcomes.added + outcomes.renamed === 0 && outcomes.already > 0;
  return [
    sourceWords(run),
    join([...countWords(run), there, ...unsent], ' · '),
    isUnchanged && say(words.unchanged),
    // The plan cannot predict this, because such contacts hide their number from the account.
    outcomes.renamed > run.on.rename && say('import-note-renamed'),
    outcomes.not_found > 0 && say(words.notFound),
    outcomes.declined > 0 && say('import-note-declined'),
    outcomes.failed > 0 && say(words.failed),
    run.state === 'cancelled' && say(words.cancelled),
  ];
}

function rowWords(row: ImportRowView): Text {
  return join(
    [
      bold(rowName(row)),
      row.name !== '' && shortened(row.phone),
      outcomeWords(row),
      row.outcome === undefined && reasonWords(row),
      // A duplicate already names its row.
      row.outcome === undefined && row.kind === 'unusable' && placeWords(row),
    ],
    ' · ',
  );
}
