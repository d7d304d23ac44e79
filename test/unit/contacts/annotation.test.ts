import { expect, test } from 'vitest';
import {
  editAnnotation,
  fitNote,
  maxLabels,
  maxNote,
  noAnnotation,
} from '../../../src/contacts/annotation.ts';

test('a note keeps its lines, and loses what no message can hold', () => {
  expect(fitNote('  met in Rome\r\nlikes\0 tea \n')).toBe('met in Rome\nlikes  tea');
});

test('a note that is too long ends in an ellipsis', () => {
  const long = fitNote('😀'.repeat(maxNote + 1));
  expect(Array.from(long)).toHaveLength(maxNote);
  expect(long.endsWith('😀…')).toBe(true);
  expect(fitNote('x'.repeat(maxNote))).toBe('x'.repeat(maxNote));
});

const known = { note: 'met in Rome', labels: ['Rome', 'climbing'] };

test('an edit changes only what it names', () => {
  expect(editAnnotation(known, {})).toEqual(known);
  expect(editAnnotation(known, { note: '' })).toEqual({ ...known, note: '' });
  expect(editAnnotation(known, { note: 'moved' })).toEqual({ ...known, note: 'moved' });
});

test('a note that is added twice is there once', () => {
  const once = editAnnotation(known, { addNote: 'likes tea' });
  expect(once.note).toBe('met in Rome\nlikes tea');
  expect(editAnnotation(once, { addNote: 'likes tea' })).toEqual(once);
  expect(editAnnotation(noAnnotation, { addNote: 'likes tea' }).note).toBe('likes tea');
});

test('labels are dropped before others are added', () => {
  const edit = { dropLabels: ['rome'], addLabels: ['Roma', 'CLIMBING'] };
  expect(editAnnotation(known, edit).labels).toEqual(['climbing', 'Roma']);
});

test('no user has more labels than a card can show', () => {
  const addLabels = Array.from({ length: maxLabels + 5 }, (_, at) => `label ${at}`);
  expect(editAnnotation(noAnnotation, { addLabels }).labels).toHaveLength(maxLabels);
});
