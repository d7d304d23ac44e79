import type { ListPlaces } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { backButton, button, inRows, message, type Button, type Screen } from '../kit/blocks.ts';
import type { OpenView } from '../kit/open-view.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** As wide as a thumb needs them on a phone. */
const perRow = 7;
/** Four rows: all letters of most alphabets. */
const maxPlaces = 28;

/** Leads to places of a list: its ends, and its letters or, where it has no order of letters, some of its pages. */
export function jumpScreen({ pages, letters }: ListPlaces, { viewId }: OpenView): Screen {
  const to = (text: Text, page: number): Button => button(text, actions.page.data(viewId, page));
  const places =
    letters.length > 1
      ? thinOut(letters).map(({ letter, page }) => to(letter, page))
      : thinOut(Array.from({ length: pages }, (_, page) => page)).map((page) =>
          to(String(page + 1), page),
        );
  return message(say('jump-ask', { pages }), [
    [to(say('button-first'), 0), to(say('button-last'), pages - 1)],
    ...inRows(places, perRow),
    [backButton(say('button-back'), actions.list.data(viewId))],
  ]);
}

/** At most `maxPlaces`, evenly spread: some scripts have thousands of letters. */
function thinOut<T>(places: readonly T[]): readonly T[] {
  const step = Math.ceil(places.length / maxPlaces);
  return places.filter((_, at) => at % step === 0);
}
