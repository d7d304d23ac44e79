import { expect, test } from 'vitest';
import { asEnd, backButton, button, message, type Screen } from '../../../../src/bot/kit/blocks.ts';
import { withWays } from '../../../../src/bot/kit/ways.ts';
import { rendered } from '../../../support/english.ts';

function keysOf(screen: Screen): (readonly string[])[] {
  return rendered(withWays(screen, 'here')).keyboard.map((row) => row.map(({ text }) => text));
}

test('every screen leads home', () => {
  expect(keysOf(message('Done.'))).toEqual([['Home']]);
  expect(keysOf(message('Done.', [[button('Undo', 'undo')]]))).toEqual([['Undo'], ['Home']]);
});

test('the button that leads back stands beside the one that leads home', () => {
  const screen = message('Zoe', [[backButton('Back', 'list'), button('Chat', 'chat')]]);
  expect(keysOf(screen)).toEqual([['Chat'], ['Back', 'Home']]);
  expect(JSON.stringify(rendered(withWays(screen, 'here')).keyboard)).not.toContain('leadsBack');
});

test('an end leads nowhere but by its own buttons', () => {
  expect(keysOf(asEnd(message('Sure?', [[button('Cancel', 'no')]])))).toEqual([['Cancel']]);
});

test('what is folded away is one button, and shown once it is open', () => {
  const details = {
    type: 'details',
    summary: 'By name',
    opens: 'unfold',
    buttons: [[button('By age', 'age')]],
  } as const;
  expect(keysOf([{ ...details, isOpen: false }])).toEqual([['By name ▾', 'Home']]);
  expect(keysOf([{ ...details, isOpen: true }])).toEqual([['By age'], ['Home']]);
});

test('home comes in a new message where the message has to stay', () => {
  const [[key] = []] = rendered(withWays(message('Imported.'), 'apart')).keyboard;
  expect(key).toMatchObject({ callback_data: '1:home:apart' });
});
