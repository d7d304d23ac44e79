import type { BookPage, BookView } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Button } from '../kit/blocks.ts';
import { isPicked } from '../kit/picks.ts';
import { inRows, turningKeys } from '../kit/list-page.ts';
import { label } from '../kit/words.ts';

const sorts = ['name', 'last_seen'] as const;
/** In rows that fit a phone. */
const filters = [
  ['all', 'mutual', 'online'],
  ['no_phone', 'deleted'],
  ['unseen', 'nameless'],
] as const;

/** The mark of somebody who is chosen, or could be; undefined while nobody can be. */
export function tickOf({ picked }: BookView, id: bigint): Tick | undefined {
  if (!picked) return undefined;
  return isPicked(picked, id) ? { text: '☑', style: 'primary' } : { text: '☐' };
}

/** The marks alone look much alike on a phone. */
type Tick = Required<Pick<Button, 'text'>> & Pick<Button, 'style'>;

/** Five numbers a row: as wide as a thumb needs them. */
export function numberKeys(viewId: string, { rows, view }: BookPage): Button[][] {
  const keys = rows.map(({ id }, at) => {
    const tick = tickOf(view, id);
    return {
      ...tick,
      text: tick ? `${tick.text} ${at + 1}` : String(at + 1),
      callback_data: (tick ? actions.tick : actions.card).data(viewId, id),
    };
  });
  return inRows(keys, 5);
}

/** Nothing when there is one page. Pressing the middle draws the page again, with fresh facts. */
export function pageKeys(viewId: string, { pages, view }: BookPage): Button[][] {
  const turned = (to: number): string => actions.page.data(viewId, to);
  return turningKeys({ page: view.page, pages }, turned, actions.list.data(viewId));
}

export function choiceKeys(viewId: string, view: BookView): Button[][] {
  return [sortKeys(viewId, view), ...filterKeys(viewId, view)];
}

function sortKeys(viewId: string, view: BookView): Button[] {
  return sorts.map((sort) => ({
    text: label(`sort-${sort}`),
    callback_data: actions.sort.data(viewId, sort),
    ...(sort === view.sort ? { style: 'primary' } : {}),
  }));
}

function filterKeys(viewId: string, view: BookView): Button[][] {
  return filters.map((row) =>
    row.map((filter) => ({
      text: label(`filter-${filter}`),
      callback_data: actions.filter.data(viewId, filter),
      ...(filter === view.filter ? { style: 'primary' } : {}),
    })),
  );
}
