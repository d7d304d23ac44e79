import { button, presentRows, type Button } from './blocks.ts';
import type { Maybe } from './text.ts';
import { countPicked, type Picks } from './picks.ts';
import { say } from './words.ts';

/**
 * The buttons of a list whose entries can be ticked.
 *
 * @param page `tickPage`: the button that ticks those of the page, if it would
 * @param actsOn what can be done with the ticked ones
 */
export function pickButtons(
  picked: Picks,
  page: { readonly matching: number; readonly tickPage: Maybe<Button> },
  dataOf: (what: 'all' | 'none' | 'off') => string,
  actsOn: (count: number) => readonly Button[],
): Button[][] {
  const { matching } = page;
  const count = countPicked(picked, page);
  const hasOthers = matching > 0 && !(picked.all && count === matching);
  return presentRows([
    [
      page.tickPage,
      hasOthers && button(say('button-choose-all', { count: matching }), dataOf('all')),
      count > 0 && button(say('button-choose-none'), dataOf('none')),
    ],
    [...(count > 0 ? actsOn(count) : []), button(say('button-choose-done'), dataOf('off'))],
  ]);
}
