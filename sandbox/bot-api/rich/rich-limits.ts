import type { RichText } from '@grammyjs/types/rich.js';
import { badRequest } from '../bot-api-error.ts';
import { contentsOfBlock, contentsOfText } from './contents.ts';
import type { Block } from './rich-block.ts';

/** core.telegram.org/bots/api#rich-message-limits */
const MAX_CHARACTERS = 32_768;
const MAX_BLOCKS = 500;
const MAX_LEVELS = 16;
const MAX_MEDIA = 50;
const MAX_COLUMNS = 20;

interface Size {
  characters: number;
  blocks: number;
  levels: number;
  media: number;
}

const MEDIA: readonly Block['type'][] = [
  'photo',
  'document',
  'video',
  'audio',
  'animation',
  'voice_note',
];

function ownCharacters(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return '';
  if (text.type === 'custom_emoji') return text.alternative_text;
  return text.type === 'mathematical_expression' ? text.expression : '';
}

function addText(size: Size, text: RichText, level: number): void {
  const isFormatting = typeof text !== 'string' && !Array.isArray(text);
  const own = level + (isFormatting ? 1 : 0);
  size.levels = Math.max(size.levels, own);
  // The limit counts code points: an emoji outside the basic plane is one character.
  size.characters += Array.from(ownCharacters(text)).length;
  const { texts, buttons } = contentsOfText(text);
  for (const one of [...texts, ...buttons.map((button) => button.text)]) addText(size, one, own);
}

function addBlock(size: Size, block: Block, level: number): void {
  const { texts, blocks, buttons, lines } = contentsOfBlock(block);
  size.blocks += 1 + lines;
  size.levels = Math.max(size.levels, level);
  if (MEDIA.includes(block.type)) size.media += 1;
  for (const text of texts) addText(size, text, level);
  for (const button of buttons) addText(size, button.text, level);
  for (const one of blocks) addBlock(size, one, level + 1);
  if (block.type === 'table' && countColumns(block) > MAX_COLUMNS) {
    throw badRequest(`too many columns in a table of the rich message: at most ${MAX_COLUMNS}`);
  }
}

/** The width of a table, including cells that span down from rows above. */
function countColumns(table: Extract<Block, { type: 'table' }>): number {
  let spanning: { readonly width: number; readonly rows: number }[] = [];
  let widest = 0;
  for (const row of table.cells) {
    const cells = row.map((cell) => ({ width: cell.colspan ?? 1, rows: cell.rowspan ?? 1 }));
    const line = [...spanning, ...cells];
    widest = Math.max(
      widest,
      line.reduce((sum, cell) => sum + cell.width, 0),
    );
    spanning = line
      .map(({ width, rows }) => ({ width, rows: rows - 1 }))
      .filter(({ rows }) => rows > 0);
  }
  return widest;
}

/** Throws when a rich message is empty or exceeds Telegram's limits. */
export function checkRichLimits(blocks: readonly Block[]): void {
  const size: Size = { characters: 0, blocks: 0, levels: 0, media: 0 };
  for (const block of blocks) addBlock(size, block, 1);
  if (size.blocks === 0) throw badRequest('message text is empty');
  if (size.characters > MAX_CHARACTERS) throw badRequest('message is too long');
  if (size.blocks > MAX_BLOCKS) {
    throw badRequest(`too many blocks in the rich message: ${size.blocks} of ${MAX_BLOCKS}`);
  }
  if (size.levels > MAX_LEVELS) {
    throw badRequest(`too deep nesting in the rich message: ${size.levels} of ${MAX_LEVELS}`);
  }
  if (size.media > MAX_MEDIA) {
    throw badRequest(`too many media in the rich message: ${size.media} of ${MAX_MEDIA}`);
  }
}
