import type { BookView } from '../../accounts/roster.ts';
import { buttons } from './actions.ts';
import type { Key } from './blocks.ts';
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
): Key[][] {
  if (!tidying.has(filter)) return [];
  return [[{ text: label('button-cleanup'), callback_data: buttons.toCleanUp.data(viewId) }]];
}
