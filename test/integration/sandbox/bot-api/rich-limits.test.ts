import type { InputRichBlock, RichText } from '@grammyjs/types/rich.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, rawCall, startWorld } from './bot-api-world.ts';

const ID = Number(alice.id);
let api: BotApi;

beforeEach(async () => {
  ({ api } = await startWorld());
  api.chat(alice.id).start();
});

afterEach(() => api[Symbol.asyncDispose]());

const cell = { text: 'x', align: 'left' as const, valign: 'top' as const };
const paragraph = (text: RichText): InputRichBlock<never> => ({ type: 'paragraph', text });

describe('the limits of rich messages', () => {
  async function take(blocks: readonly InputRichBlock<never>[]): Promise<string> {
    const given = { chat_id: ID, rich_message: { blocks } };
    const answer = await rawCall(api, 'sendRichMessage', given);
    return answer.ok ? 'taken' : answer.description;
  }
  const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

  test('32768 characters, wherever they are', async () => {
    const half: RichText = { type: 'bold', text: '🙂'.repeat(16_384) };
    const emoji: RichText = {
      type: 'custom_emoji',
      custom_emoji_id: '1',
      alternative_text: '🙂',
    };
    const expression = 'x'.repeat(16_384);
    const math: InputRichBlock<never> = { type: 'mathematical_expression', expression };
    expect(await take([paragraph(half), math])).toBe('taken');
    for (const text of [
      [half, '!'],
      [half, emoji],
    ]) {
      expect(await take([paragraph(text), math])).toBe('Bad Request: message is too long');
    }
  });

  test('500 blocks, rows and items counted', async () => {
    const table: InputRichBlock<never> = { type: 'table', cells: times(499, [cell]) };
    expect(await take([table])).toBe('taken');
    expect(await take([table, paragraph('x')])).toMatch('too many blocks in the rich message: 501');
    const list: InputRichBlock<never> = {
      type: 'list',
      items: times(250, { blocks: [paragraph('x')] }),
    };
    expect(await take([list])).toMatch('501 of 500');
    expect(await take([{ ...list, items: list.items.slice(1) }])).toBe('taken');
  });

  test('16 levels of blocks and formatting', async () => {
    const text = (levels: number): RichText =>
      levels === 0 ? 'x' : { type: 'bold', text: text(levels - 1) };
    const quotes = (levels: number, inside: InputRichBlock<never>): InputRichBlock<never> =>
      levels === 0 ? inside : { type: 'blockquote', blocks: [quotes(levels - 1, inside)] };
    expect(await take([quotes(7, paragraph(text(8)))])).toBe('taken');
    expect(await take([quotes(8, paragraph(text(8)))])).toMatch('too deep nesting');
  });

  test('20 columns in a table, spans counted', async () => {
    const row = times(20, cell);
    expect(await take([{ type: 'table', cells: [row] }])).toBe('taken');
    for (const cells of [
      [times(21, cell)],
      [[...times(19, cell), { ...cell, colspan: 2 }]],
      [[{ ...cell, rowspan: 2 }], row],
    ]) {
      expect(await take([{ type: 'table', cells }])).toMatch('too many columns');
    }
  });

  test('8 buttons in a row, and not none', async () => {
    const button = { text: 'x', callback_data: 'x' };
    expect(await take([{ type: 'buttons', buttons: times(8, button) }])).toBe('taken');
    expect(await take([{ type: 'buttons', buttons: times(9, button) }])).toMatch('1 to 8 elements');
    expect(await take([{ type: 'buttons', buttons: [] }])).toMatch('1 to 8 elements');
  });
});
