import type { BookView } from '../../accounts/roster.ts';
import { actions } from './actions.ts';
import type { Button } from './blocks.ts';
import { label } from './words.ts';

/** Filters that leave what there is to tidy up. */
const tidying: ReadonlySet<BookView['filter'] | BookView['saved']> = new Set([
  'deleted',
  'unseen',
  'nameless',
  'without',
] as const);

/** The way from one of its lists to the clean-up; none from other lists. */
export function cleanupKeys(
  viewId: string,
  filter: BookView['filter'] | BookView['saved'],
): Button[][] {
  if (!tidying.has(filter)) return [];
  return [[{ text: label('button-cleanup'), callback_data: actions.toCleanUp.data(viewId) }]];
}
