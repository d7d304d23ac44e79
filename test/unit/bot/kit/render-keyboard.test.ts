import { describe, expect, test } from 'vitest';
import {
  backButton,
  button,
  buttonRows,
  type Block,
  type Button,
  type Table,
  type TableRow,
} from '../../../../src/bot/kit/blocks.ts';
import {
  hasNumberButton,
  numberOf,
  renderButtons,
  renderKeyboard,
} from '../../../../src/bot/kit/render-keyboard.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { english, plain } from '../../../support/english.ts';

const [a, b, c] = [button('A', 'a'), button('B', 'b'), button('C', 'c')];

/** The labels of the keyboard below a block, and what they call back with. */
const keysOf = (...blocks: readonly Block[]): string[][] =>
  renderKeyboard(blocks, english).map((row) =>
    row.map((key) => `${key.text} → ${'callback_data' in key ? key.callback_data : ''}`),
  );

function table(facts: Partial<Table>, ...rows: readonly Partial<TableRow>[]): Table {
  const all = rows.map((row, at): TableRow => ({ title: `T${at}`, below: [], ...row }));
  return { type: 'table', headers: [], rows: all, ...facts };
}

describe('renderButtons', () => {
  test('turns texts into words, and leaves out empty rows and what is ours', () => {
    const back = backButton(say('button-run-settings'), 'back');
    const text = plain(say('button-run-settings'));
    expect(renderButtons([[], [back]], english)).toEqual([[{ text, callback_data: 'back' }]]);
  });
});

describe('renderKeyboard', () => {
  test('has the buttons of all blocks in their order', () => {
    const details = { type: 'details', summary: 'More', opens: 'more', isOpen: false } as const;
    expect(
      keysOf({ type: 'divider' }, buttonRows([[a], [b]]), { ...details, buttons: [[c]] }),
    ).toEqual([['A → a'], ['B → b'], ['C → c']]);
  });

  test('puts the number of a section on its first button', () => {
    const section = { type: 'section', texts: [] } as const;
    expect(keysOf({ ...section, number: 3, buttons: [[a, b], [c]] })).toEqual([
      ['3. A → a', 'B → b'],
      ['C → c'],
    ]);
    expect(keysOf({ ...section, buttons: [[a], [b]] })).toEqual([['A → a'], ['B → b']]);
    expect(keysOf({ ...section, number: 3 })).toEqual([]);
  });

  test('has the buttons of the first twenty items of a list that have one', () => {
    const items = Array.from({ length: 21 }, (_, at) => ({
      text: '',
      button: button('B', `${at}`),
    }));
    const rows = keysOf({ type: 'list', items: [{ text: 'none' }, ...items] });
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([20, ['B → 0'], ['B → 19']]);
  });

  test('has the buttons of a menu two in a row', () => {
    const entries = [
      { button: a, text: '', more: [b] },
      { button: c, text: '', more: [] },
    ];
    expect(keysOf({ type: 'menu', entries })).toEqual([['A → a', 'B → b'], ['C → c']]);
  });

  test('has the numbers of a table five in a row', () => {
    const rows = Array.from({ length: 6 }, () => ({ button: { ...a, text: say('button-open') } }));
    const keys = keysOf(table({}, ...rows));
    expect(keys).toEqual([['1 → a', '2 → a', '3 → a', '4 → a', '5 → a'], ['6 → a']]);
  });

  test('keeps a sign in front of a number, and skips rows without a button', () => {
    expect(keysOf(table({}, {}, { button: button('☐', 'tick') }))).toEqual([['☐ 2 → tick']]);
  });

  test('opens titles by the numbers where the table says so, else the button of the row', () => {
    const rows = [{ opens: 'open', button: a }, { button: b }, { number: 7, opens: 'other' }];
    expect(keysOf(table({ numbersOpen: 'title' }, ...rows))).toEqual([
      ['1 → open', 'B 2 → b', '7 → other'],
    ]);
    expect(keysOf(table({ numbersOpen: 'button' }, ...rows))).toEqual([['A 1 → a', 'B 2 → b']]);
  });

  test('has the title and the button of a row beside each other where numbers stand for both', () => {
    const rows = [{ title: 'Zoe', opens: 'open', button: a }, { button: b }, { opens: 'other' }];
    expect(keysOf(table({ numbersOpen: 'both' }, ...rows))).toEqual([
      ['1. Zoe → open', 'A → a'],
      ['B → b'],
      ['3. T2 → other'],
    ]);
  });
});

test('hasNumberButton is true where the keyboard has the number alone', () => {
  const has = (facts: Partial<Table>, of: { opens?: string; button?: Button }): boolean => {
    const one = table(facts, of);
    return one.rows.every((row) => hasNumberButton(one, row));
  };
  expect([
    has({}, { button: a }),
    has({}, { opens: 'open' }),
    has({ numbersOpen: 'title' }, { opens: 'open' }),
    has({ numbersOpen: 'both' }, { opens: 'open', button: a }),
  ]).toEqual([true, false, true, false]);
});

test('numberOf is the number of a row, else its place', () => {
  const row = { title: '', below: [] };
  expect([numberOf({ ...row, number: 7 }, 0), numberOf(row, 0)]).toEqual([7, 1]);
});
