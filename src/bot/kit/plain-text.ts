import type { MessageEntity, RichText } from 'grammy/types';

/** The entity types that are spelled the same in a rich text and in a plain message. */
const sameInBoth = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code']);

/** A text as `sendMessage` takes it. */
export interface PlainText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** A rich text as `sendMessage` takes it. In-text buttons leave their label. */
export function flatten(text: RichText): PlainText {
  let flat = '';
  const entities: MessageEntity[] = [];
  const walk = (piece: RichText): void => {
    if (typeof piece === 'string') {
      flat += piece;
      return;
    }
    if (Array.isArray(piece)) {
      for (const one of piece) walk(one);
      return;
    }
    const offset = flat.length;
    if (piece.type === 'button') walk(piece.button.text);
    else if ('text' in piece) walk(piece.text);
    const length = flat.length - offset;
    const entity = length > 0 ? entityOf(piece, offset, length) : undefined;
    if (entity) entities.push(entity);
  };
  walk(text);
  return { text: flat, entities: entities.toSorted((a, b) => a.offset - b.offset) };
}

function entityOf(
  piece: Exclude<RichText, string | RichText[]>,
  offset: number,
  length: number,
): MessageEntity | undefined {
  if (piece.type === 'date_time') {
    const { unix_time, date_time_format } = piece;
    return { type: 'date_time', offset, length, unix_time, date_time_format };
  }
  if (piece.type === 'url') return { type: 'text_link', offset, length, url: piece.url };
  if (!sameInBoth.has(piece.type)) return undefined;
  // The set holds names that both unions have; TypeScript does not narrow by `Set.has`.
  return { type: piece.type as 'bold', offset, length };
}
