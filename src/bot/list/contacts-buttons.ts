import type { BookPage, BookView } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, optionButtons, type Button } from '../kit/blocks.ts';
import { pickButtons } from '../kit/pick-buttons.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const sorts = ['name', 'last_seen'] as const;
/** In rows that fit on a phone. */
const filters = [
  ['all', 'mutual', 'online'],
  ['no_phone', 'deleted'],
  ['unseen', 'nameless'],
] as const;

export function sortAndFilterButtons(viewId: string, view: BookView): Button[][] {
  return [
    optionButtons(sorts, view.sort, (sort) => [
      say(`sort-${sort}`),
      actions.sort.data(viewId, sort),
    ]),
    ...filters.map((row) =>
      optionButtons<(typeof row)[number]>(row, view.filter, (filter) => [
        say(`filter-${filter}`),
        actions.filter.data(viewId, filter),
      ]),
    ),
  ];
}

/** The buttons that start ticking, or those for the ticked contacts. */
export function chooseButtons(viewId: string, { view, matching }: BookPage): Button[][] {
  const exportButton = (text: Text): Button => button(text, actions.askExport.data(viewId));
  if (!view.picked) {
    const choose = button(say('button-choose'), actions.choose.data(viewId, 'on'));
    return matching > 0 ? [[choose, exportButton(say('button-export'))]] : [];
  }
  return pickButtons(
    view.picked,
    { matching },
    (what) => actions.choose.data(viewId, what),
    (count) => [
      button(say('button-delete-many', { count }), actions.askDeleteMany.data(viewId), 'danger'),
      exportButton(say('button-export-many', { count })),
    ],
  );
}
