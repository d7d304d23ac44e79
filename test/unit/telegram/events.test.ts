import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { EventListeners } from '../../../src/telegram/events.ts';

const event: BookEvent = { kind: 'reset' };

function open() {
  const warnings: object[] = [];
  const log = { debug() {}, info() {}, warn: (fields: object) => void warnings.push(fields) };
  return { warnings, listeners: new EventListeners(log) };
}

test('EventListeners deliver to the others when one listener throws', () => {
  const { warnings, listeners } = open();
  const seen: string[] = [];
  listeners.subscribe(() => {
    throw new Error('broken');
  });
  listeners.subscribe(({ kind }) => void seen.push(kind));
  listeners.emit(event);
  expect(seen).toEqual(['reset']);
  expect(warnings).toMatchObject([{ event: 'reset', error: 'Error: broken' }]);
});

test('EventListeners deliver nothing after a subscription ends or all are cleared', () => {
  const { listeners } = open();
  const seen: string[] = [];
  const listener = ({ kind }: BookEvent): void => void seen.push(kind);
  const first = listeners.subscribe(listener);
  listeners.subscribe(listener);
  first[Symbol.dispose]();
  listeners.emit(event);
  expect(seen).toHaveLength(1);
  listeners.clear();
  listeners.emit(event);
  expect(seen).toHaveLength(1);
});
