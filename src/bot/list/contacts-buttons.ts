import type { BookPage, BookView } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, type Button } from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { countPicked } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const sorts = ['name', 'last_seen'] as const;
/** In rows that fit on a phone. */
const filters = [
  ['all', 'mutual', 'online'],
  ['no_phone', 'deleted'],
  ['unseen', 'nameless'],
] as const;

/** The middle button reloads the page. */
export function pageButtons(viewId: string, { pages, view }: BookPage): Button[][] {
  const turned = (to: number): string => actions.page.data(viewId, to);
  return pagingButtons({ page: view.page, pages }, turned, actions.list.data(viewId));
}

export function sortAndFilterButtons(viewId: string, view: BookView): Button[][] {
  return [sortButtons(viewId, view), ...filterButtons(viewId, view)];
}

function sortButtons(viewId: string, view: BookView): Button[] {
  return sorts.map((sort) =>
    button(
      say(`sort-${sort}`),
      actions.sort.data(viewId, sort),
      sort === view.sort ? 'primary' : undefined,
    ),
  );
}

function filterButtons(viewId: string, view: BookView): Button[][] {
  return filters.map((row) =>
    row.map((filter) =>
      button(
        say(`filter-${filter}`),
        actions.filter.data(viewId, filter),
        filter === view.filter ? 'primary' : undefined,
      ),
    ),
  );
}

/** The buttons that start ticking, or those for the ticked contacts. */
export function chooseButtons(viewId: string, page: BookPage): Button[][] {
  const { picked } = page.view;
  const { matching } = page;
  const exportButton = (text: Text): Button => button(text, actions.askExport.data(viewId));
  if (!picked) {
    const choose = chooseButton(viewId, 'on', say('button-choose'));
    return matching > 0 ? [[choose, exportButton(say('button-export'))]] : [];
  }
  const count = countPicked(picked, page);
  const whole = picked.all && count === matching;
  const first = [
    ...(whole || matching === 0
      ? []
      : [chooseButton(viewId, 'all', say('button-choose-all', { count: matching }))]),
    ...(count > 0 ? [chooseButton(viewId, 'none', say('button-choose-none'))] : []),
  ];
  const ask: Button = button(
    say('button-delete-many', { count }),
    actions.askDeleteMany.data(viewId),
    'danger',
  );
  const done = chooseButton(viewId, 'off', say('button-choose-done'));
  return [
    first,
    count > 0 ? [ask, exportButton(say('button-export-many', { count })), done] : [done],
  ].filter((row) => row.length > 0);
}

function chooseButton(viewId: string, what: 'on' | 'all' | 'none' | 'off', text: Text): Button {
  return button(text, actions.choose.data(viewId, what));
}
