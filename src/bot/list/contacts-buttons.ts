import type { BookPage, BookView } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, optionButtons, presentRows, type Button, type DraftRows } from '../kit/blocks.ts';
import { searchRow } from '../kit/buttons.ts';
import { leadOn } from '../kit/lead-on.ts';
import { pickButtons } from '../kit/pick-buttons.ts';
import { countPicked, isPicked } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const sorts = [
  ['name', 'last_name'],
  ['last_seen', 'newest'],
] as const;
/** In rows that fit on a phone. */
const filters = [
  ['all', 'mutual', 'online'],
  ['one_sided', 'lost_mutual'],
  ['close_friends', 'bots', 'no_phone'],
  ['unseen', 'nameless', 'deleted'],
] as const;

export function sortAndFilterButtons(
  accountId: string,
  viewId: string,
  view: BookView,
): Button[][] {
  return [
    ...sorts.map((row) =>
      optionButtons<BookView['sort']>(row, view.sort, (sort) => [
        sortWords({ ...view, sort }),
        actions.sort.data(viewId, sort),
      ]),
    ),
    ...filters.map((row) =>
      optionButtons<(typeof row)[number]>(row, view.filter, (filter) => [
        say(`filter-${filter}`),
        actions.filter.data(viewId, filter),
      ]),
    ),
    [button(say('button-have-me'), actions.haveMe.data(accountId, 0))],
  ];
}

/** The order of a list: the best matches of a search come before the others, which are by name. */
export function sortWords({ sort, words }: Pick<BookView, 'sort' | 'words'>): Text {
  return say(sort === 'name' && words !== '' ? 'sort-match' : `sort-${sort}`);
}

/** Ways out of an empty list: to fill it, or to look elsewhere for the words. */
export function wayOutButtons(accountId: string, { view, matching, total }: BookPage): DraftRows {
  if (total === 0) return [leadOn('import', 'add')];
  const { words } = view;
  if (matching > 0 || words === '') return [];
  return [searchRow(words), [button(say('button-everyone'), actions.contacts.data(accountId))]];
}

/** The buttons that start ticking, or those for the ticked contacts. */
export function chooseButtons(
  viewId: string,
  { view, matching, rows, pages }: BookPage,
): Button[][] {
  const exportButton = (text: Text): Button => button(text, actions.askExport.data(viewId));
  if (!view.picked) {
    const choose = button(say('button-choose'), actions.choose.data(viewId, 'on'));
    return matching > 0 ? [[choose, exportButton(say('button-export'))]] : [];
  }
  const { picked } = view;
  const count = countPicked(picked, { matching });
  const picksPage = pages > 1 && rows.some(({ id }) => !isPicked(picked, id));
  const tickPage =
    picksPage && button(say('button-choose-page'), actions.choose.data(viewId, 'page'));
  const annotating = [
    button(say('button-label-many', { count }), actions.labelMany.data(viewId)),
    button(say('button-note-many', { count }), actions.askNoteMany.data(viewId)),
  ];
  return presentRows([
    ...pickButtons(
      picked,
      { matching, tickPage },
      (what) => actions.choose.data(viewId, what),
      () => [
        button(say('button-delete-many', { count }), actions.askDeleteMany.data(viewId)),
        exportButton(say('button-export-many', { count })),
      ],
    ),
    count > 0 && annotating,
  ]);
}
