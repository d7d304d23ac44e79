import type { ListPlaces } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { backButton, button, inRows, message, type Button, type Screen } from '../kit/blocks.ts';
import type { OpenView } from '../kit/open-view.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** As wide as a thumb needs them on a phone. */
const perRow = 7;
/** Four rows, as many as a phone shows without scrolling. */
const maxPages = 28;
/** All letters of three alphabets. Telegram takes 100 buttons below a message. */
const maxLetters = 91;
/** Scripts with thousands of letters. */
const manyLetters = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Leads to places of a list: its ends, and its letters or, where it has no order of letters, some of its pages. */
export function jumpScreen({ pages, letters }: ListPlaces, { viewId }: OpenView): Screen {
  const to = (text: Text, page: number): Button => button(text, actions.page.data(viewId, page));
  const places =
    letters.length > 1
      ? chooseLetters(letters).map(({ letter, page }) => to(letter, page))
      : thinOut(
          Array.from({ length: pages }, (_, page) => page),
          maxPages,
        ).map((page) => to(String(page + 1), page));
  return message(say('jump-ask', { pages }), [
    [to(say('button-first'), 0), to(say('button-last'), pages - 1)],
    ...inRows(places, perRow),
    [backButton(say('button-back'), actions.list.data(viewId))],
  ]);
}

/** All letters of alphabets that fit; the rest of the places go to the scripts with thousands of letters. */
function chooseLetters(letters: ListPlaces['letters']): ListPlaces['letters'] {
  const isOneOfMany = ({ letter }: { readonly letter: string }): boolean =>
    manyLetters.test(letter);
  const alphabets = thinOut(
    letters.filter((one) => !isOneOfMany(one)),
    maxLetters,
  );
  const many = thinOut(letters.filter(isOneOfMany), maxLetters - alphabets.length);
  const chosen = new Set([...alphabets, ...many]);
  return letters.filter((one) => chosen.has(one));
}

/** At most `max`, evenly spread. */
function thinOut<T>(places: readonly T[], max: number): readonly T[] {
  const step = Math.ceil(places.length / max);
  return places.filter((_, at) => at % step === 0);
}
