import { describe, expect, test } from 'vitest';
import { maxLabels } from '../../../src/contacts/annotation.ts';
import { LabelRoom } from '../../../src/contacts/label-room.ts';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `n${at}`);

describe('LabelRoom', () => {
  test('takes labels while there is room, and those it has need none', () => {
    const room = new LabelRoom(numbered(maxLabels - 1));
    expect(room.add(['Work'])).toEqual({ taken: ['Work'], left: [] });
    expect(room.add(['Golf', 'work'])).toEqual({ taken: ['work'], left: ['Golf'] });
  });

  test('names a label without room once', () => {
    const room = new LabelRoom(numbered(maxLabels));
    expect(room.add(['Golf']).left).toEqual(['Golf']);
    expect(room.add(['golf', 'Tea']).left).toEqual(['Tea']);
    expect(room.add(['Golf', 'Tea']).left).toEqual([]);
  });
});
