import { describe, expect, test } from 'vitest';
import { button } from '../../../../src/bot/kit/blocks.ts';
import { pickButtons } from '../../../../src/bot/kit/pick-buttons.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { callbackData } from '../../../support/callback-data.ts';

const tickPage = button('page', 'page');

function dataOf(picks: { all?: boolean; ids?: readonly string[] }, matching: number, tick = false) {
  const page = { matching, tickPage: tick && tickPage };
  const actsOn = (count: number) => [button('act', `act on ${count}`)];
  const picked = { all: false, ids: [], ...picks };
  const rows = pickButtons(picked, page, (what) => what, actsOn);
  return rows.map((row) => row.map(callbackData));
}

describe('pickButtons', () => {
  test('offers all while none is ticked', () => {
    expect(dataOf({}, 3, true)).toEqual([['page', 'all'], ['off']]);
    expect(dataOf({}, 1)).toEqual([['all'], ['off']]);
  });

  test('acts on the ticked ones, and removes the ticks', () => {
    expect(dataOf({ ids: ['1'] }, 3)).toEqual([
      ['all', 'none'],
      ['act on 1', 'off'],
    ]);
    expect(dataOf({ all: true, ids: ['1'] }, 3)).toEqual([
      ['all', 'none'],
      ['act on 2', 'off'],
    ]);
  });

  test('does not offer all where all are ticked or none matches', () => {
    expect(dataOf({ all: true }, 3)).toEqual([['none'], ['act on 3', 'off']]);
    expect(dataOf({}, 0)).toEqual([['off']]);
  });

  test('offers all where as many are ticked one by one, which may be others', () => {
    expect(dataOf({ ids: ['7', '8', '9'] }, 3)[0]).toEqual(['all', 'none']);
  });

  test('says how many match, and what the others do', () => {
    const page = { matching: 3, tickPage: undefined };
    const keys = pickButtons({ all: false, ids: ['1'] }, page, String, () => []).flat();
    expect(keys.map(({ text }) => text)).toEqual([
      say('button-choose-all', { count: 3 }),
      say('button-choose-none'),
      say('button-choose-done'),
    ]);
  });
});
