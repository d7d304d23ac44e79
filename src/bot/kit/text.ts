import type { MessageEntity, RichText } from 'grammy/types';

/** The entity types that are spelled the same in a rich text and in a plain message. */
const sameInBoth = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code']);

export function bold(text: RichText): RichText {
  return { type: 'bold', text };
}

/** Monowidth; apps copy it at a tap. */
export function code(text: string): RichText {
  return { type: 'code', text };
}

/**
 * A time that each person's app writes by their own clock and language. `r` is relative ("2 hours
 * ago"); apps that do not know the entity show the UTC time instead.
 */
export function time(at: Date, format: 'r' | 'Dt' | 't' = 'r'): RichText {
  const utc = at.toISOString().slice(0, 16).replace('T', ' ');
  return {
    type: 'date_time',
    text: `${utc} UTC`,
    unix_time: Math.floor(at.getTime() / 1000),
    date_time_format: format,
  };
}

/** Right-to-left scripts, which would pull what stands around a name out of order. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;

/**
 * Around what runs from right to left. The mark before it keeps a line that begins with it from left to
 * right: some apps look into an isolate for the direction of the line.
 */
export const isolation = { start: '\u200E\u2068', end: '\u2069' } as const;

/** A name beside other words on its line. Arguments of `say` are isolated there. */
export function isolated(text: string): string {
  return isRightToLeft(text) ? `${isolation.start}${text}${isolation.end}` : text;
}

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Puts pieces on lines of their own, leaving out the undefined ones. */
export function lines(...pieces: readonly (RichText | undefined)[]): RichText {
  return join(
    pieces.filter((piece) => piece !== undefined),
    '\n',
  );
}

export function join(pieces: readonly RichText[], between: string): RichText {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece]));
}

/** A rich text as `sendMessage` takes it. In-text buttons leave their label. */
export function flatten(text: RichText): {
  readonly text: string;
  readonly entities: MessageEntity[];
} {
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

/** The words alone, for a button's label or an answer to a pressed button. */
export function plain(text: RichText): string {
  return flatten(text).text;
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
