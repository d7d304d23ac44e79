import type { BookPage, BookView } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Button } from '../kit/blocks.ts';
import { pagingButtons, inRows } from '../kit/buttons.ts';
import { isPicked, countPicked } from '../kit/picks.ts';
import { label } from '../kit/words.ts';

const sorts = ['name', 'last_seen'] as const;
/** In rows that fit on a phone. */
const filters = [
  ['all', 'mutual', 'online'],
  ['no_phone', 'deleted'],
  ['unseen', 'nameless'],
] as const;

/** The tick of a contact; undefined while nothing can be ticked. */
export function tickOf({ picked }: BookView, id: bigint): Tick | undefined {
  if (!picked) return undefined;
  return isPicked(picked, id) ? { text: '☑', style: 'primary' } : { text: '☐' };
}

/** The style supports the tick, because ☑ and ☐ look alike on a phone. */
type Tick = Required<Pick<Button, 'text'>> & Pick<Button, 'style'>;

/** Numbered buttons, five per row, which a thumb can hit. */
export function numberButtons(viewId: string, { rows, view }: BookPage): Button[][] {
  const buttons = rows.map(({ id }, at) => {
    const tick = tickOf(view, id);
    return {
      ...tick,
      text: tick ? `${tick.text} ${at + 1}` : String(at + 1),
      callback_data: (tick ? actions.tick : actions.card).data(viewId, id),
    };
  });
  return inRows(buttons, 5);
}

/** The middle button reloads the page. */
export function pageButtons(viewId: string, { pages, view }: BookPage): Button[][] {
  const turned = (to: number): string => actions.page.data(viewId, to);
  return pagingButtons({ page: view.page, pages }, turned, actions.list.data(viewId));
}

export function sortAndFilterButtons(viewId: string, view: BookView): Button[][] {
  return [sortButtons(viewId, view), ...filterButtons(viewId, view)];
}

function sortButtons(viewId: string, view: BookView): Button[] {
  return sorts.map((sort) => ({
    text: label(`sort-${sort}`),
    callback_data: actions.sort.data(viewId, sort),
    ...(sort === view.sort ? { style: 'primary' } : {}),
  }));
}

function filterButtons(viewId: string, view: BookView): Button[][] {
  return filters.map((row) =>
    row.map((filter) => ({
      text: label(`filter-${filter}`),
      callback_data: actions.filter.data(viewId, filter),
      ...(filter === view.filter ? { style: 'primary' } : {}),
    })),
  );
}

/** The buttons that start ticking, or those for the ticked contacts. */
export function chooseButtons(viewId: string, page: BookPage): Button[][] {
  const { picked } = page.view;
  const { matching } = page;
  const exportButton = (text: string): Button => ({
    text,
    callback_data: actions.askExport.data(viewId),
  });
  if (!picked) {
    const choose = chooseButton(viewId, 'on', label('button-choose'));
    return matching > 0 ? [[choose, exportButton(label('button-export'))]] : [];
  }
  const count = countPicked(picked, page);
  const whole = picked.all && count === matching;
  const first = [
    ...(whole || matching === 0
      ? []
      : [chooseButton(viewId, 'all', label('button-choose-all', { count: matching }))]),
    ...(count > 0 ? [chooseButton(viewId, 'none', label('button-choose-none'))] : []),
  ];
  const ask: Button = {
    text: label('button-delete-many', { count }),
    style: 'danger',
    callback_data: actions.askDeleteMany.data(viewId),
  };
  const done = chooseButton(viewId, 'off', label('button-choose-done'));
  return [
    first,
    count > 0 ? [ask, exportButton(label('button-export-many', { count })), done] : [done],
  ].filter((row) => row.length > 0);
}

function chooseButton(viewId: string, what: 'on' | 'all' | 'none' | 'off', text: string): Button {
  return { text, callback_data: actions.choose.data(viewId, what) };
}
