import { expect, test } from 'vitest';
import {
  bullets,
  buttonRows,
  heading,
  message,
  optionButtons,
  layOut,
  subheading,
  tickButton,
  withButtons,
  withNotice,
  type Button,
  type Screen,
  type TableRow,
} from '../../../../src/bot/kit/blocks.ts';
import { renderPlain } from '../../../../src/bot/kit/render-plain.ts';
import { isRich } from '../../../../src/bot/kit/render-rich.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { bold, lines } from '../../../../src/bot/kit/text.ts';
import { english, rendered } from '../../../support/english.ts';
import { fewLocales } from '../../../support/locales.ts';

const open: Button = { text: say('button-open'), callback_data: 'open' };

function row(title: string, facts: Partial<TableRow> = {}): TableRow {
  return { title, below: [['a fact']], button: open, ...facts };
}

function tableOf(...rows: readonly TableRow[]): Screen {
  return [{ type: 'table', headers: [say('column-done')], rows }];
}

function labelsOf(screen: Screen): string[][] {
  return rendered(screen).keyboard.map((keys) => keys.map(({ text }) => text));
}

test('a message of paragraphs and buttons needs no rich message', () => {
  expect(isRich(message(say('nothing-changed'), [[open]]))).toBe(false);
  expect(isRich([heading(say('nothing-changed'))])).toBe(true);
});

test('parts of a plain message are set off from each other by blank lines', () => {
  const screen = withNotice(
    'Done.',
    layOut([
      heading('Title'),
      'One',
      'Two',
      bullets(['a', 'b']),
      'Three',
      subheading('Part'),
      bullets(['c']),
    ]),
  );
  const { text, entities } = rendered(screen);
  expect(text).toBe('Done.\n\nTitle\nOne\nTwo\n\n• a\n• b\n\nThree\n\nPart\n• c');
  expect(entities.map(({ type }) => type)).toEqual(['bold', 'bold']);
});

test('rows with one fact are a line each, and their buttons are numbers', () => {
  const screen = tableOf(...Array.from({ length: 6 }, (_, at) => row(`Row ${at}`)));
  expect(rendered(screen).text).toMatch(/^1\. Row 0 · a fact\n2\. Row 1 · a fact\n/);
  expect(labelsOf(screen)).toEqual([['1', '2', '3', '4', '5'], ['6']]);
});

test('rows with several facts are two lines each', () => {
  const screen = tableOf(row('Zoe', { beside: ['today'], below: [['@zoe', '']] }), row('Ben'));
  expect(rendered(screen).text).toBe('1. Zoe · today\n    @zoe\n\n2. Ben\n    a fact');
});

test('a tick stays in front of its number, and of its line', () => {
  const screen = tableOf(
    row('Zoe', { number: 11, button: tickButton('a', { isTicked: true }) }),
    row('Ben', { number: 12, button: tickButton('b', { isTicked: false }) }),
  );
  expect(rendered(screen).text).toBe('☑ 11. Zoe · a fact\n☐ 12. Ben · a fact');
  expect(rendered(screen).keyboard).toEqual([
    [
      { text: '☑ 11', style: 'primary', callback_data: 'a' },
      { text: '☐ 12', callback_data: 'b' },
    ],
  ]);
});

test('a number can open what the title opens', () => {
  const cross: Button = { text: '×', style: 'danger', callback_data: 'delete' };
  const rows = [row('Zoe', { opens: 'card', button: cross })];
  const table = { type: 'table', headers: [], rows } as const;
  expect(rendered([{ ...table, numbersOpen: 'title' }]).keyboard).toEqual([
    [{ text: '1', callback_data: 'card' }],
  ]);
  expect(rendered([table]).keyboard).toEqual([
    [{ text: '× 1', style: 'danger', callback_data: 'delete' }],
  ]);
});

test('the last header spans the columns that are left, and the title the lines it is alone on', () => {
  const [table] = rendered(tableOf(row('Zoe', { beside: ['+44'], below: [['seen']] }))).rich;
  expect(table).toMatchObject({
    cells: [
      [{ text: 'What was done', is_header: true, colspan: 3 }],
      [
        { text: ['1. ', 'Zoe'], rowspan: 2 },
        { text: '+44' },
        { text: { type: 'button' }, rowspan: 2 },
      ],
      [{ text: 'seen' }],
    ],
  });
});

test('a table or list without anything in it is not drawn', () => {
  expect(rendered([...tableOf(), bullets([]), buttonRows([])])).toMatchObject({
    text: '',
    keyboard: [],
    rich: [],
  });
});

test('the number of a section leads from its buttons to its text', () => {
  const section = {
    type: 'section',
    texts: ['An import', 'half done'],
    buttons: [[open]],
  } as const;
  const screen: Screen = [
    { ...section, number: 1 },
    { ...section, number: 2 },
  ];
  expect(rendered(screen).text).toBe('1. An import\nhalf done\n\n2. An import\nhalf done');
  expect(labelsOf(screen)).toEqual([['1. Open'], ['2. Open']]);
  expect(rendered(screen).rich[0]).toEqual({ type: 'paragraph', text: ['1. ', 'An import'] });
});

test('a list that is too long for a plain message is cut, and what follows it stays', () => {
  const screen = layOut([bullets(Array.from({ length: 500 }, () => 'x'.repeat(50))), 'End']);
  const { text } = rendered(screen);
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text).toMatch(/\n• … and 4\d\d more\.\n\nEnd$/);
});

test('a text that is too long ends after a line, and says that something is missing', () => {
  const line = 'x'.repeat(50);
  const { text, entities, leftOut } = renderPlain(
    message(lines(...Array.from({ length: 250 }, () => bold(line)))),
    english,
  );
  expect(text.length).toBeLessThanOrEqual(4096);
  const shown = text.split('\n');
  expect(shown.slice(0, -1).every((one) => one === line)).toBe(true);
  expect(shown.at(-1)).toBe('… The rest doesn’t fit into one message.');
  expect(entities).toHaveLength(shown.length - 1);
  expect(leftOut).toBe(250 * 51 - 1 - 4096);
});

test('a line that is too long is never cut within a character', () => {
  const { text } = rendered(message(`x${'🦊'.repeat(3000)}`));
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text.isWellFormed()).toBe(true);
});

test('further buttons come before those of a screen', () => {
  const undo = { text: say('button-undo'), callback_data: 'undo' };
  expect(labelsOf(withButtons([[undo]], message('Done.', [[open]])))).toEqual([['Undo'], ['Open']]);
  expect(labelsOf(withButtons([[undo]], layOut(['Done.'])))).toEqual([['Undo']]);
});

test('a language is a folder, and what it lacks is English', () => {
  const locales = fewLocales({
    en: 'blocked-title = Blocked by { $name }\nbutton-open = Open\n',
    de: 'blocked-title = Von { $name } blockiert\n',
  });
  const screen = message(say('blocked-title', { name: 'Zoe', count: 1 }), [[open]]);
  const shown = (tag: string | undefined): unknown[] => {
    const { text, keyboard } = renderPlain(screen, locales.find(tag));
    return [text, keyboard[0]?.[0]?.text];
  };
  expect(shown('de')).toEqual(['Von Zoe blockiert', 'Open']);
  expect(shown('de-AT')).toEqual(['Von Zoe blockiert', 'Open']);
  expect(shown('fr')).toEqual(['Blocked by Zoe', 'Open']);
  expect(shown(undefined)).toEqual(['Blocked by Zoe', 'Open']);
});

test('a row can have its title and its own button instead of a number', () => {
  const rows = [row('Zoe', { opens: 'card', button: open }), row('Ben', { button: undefined })];
  const screen = [{ type: 'table', headers: [], rows, numbersOpen: 'both' }] as const;
  expect(labelsOf(screen)).toEqual([['1. Zoe', 'Open']]);
});

test('parts of a screen that are left out or empty are not drawn', () => {
  expect(layOut([false, undefined, '', [], 'One', heading('Two')])).toEqual([
    { type: 'paragraph', text: 'One' },
    heading('Two'),
  ]);
});

test('the chosen option stands out', () => {
  expect(optionButtons(['a', 'b'], 'b', (one) => [one, `to ${one}`])).toEqual([
    { text: 'a', callback_data: 'to a' },
    { text: 'b', style: 'primary', callback_data: 'to b' },
  ]);
});
