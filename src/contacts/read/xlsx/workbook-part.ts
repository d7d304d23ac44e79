import { Parser } from 'htmlparser2';
import { type UnzipEnd, unzipPieces, type ZipEntry } from '../bytes/zip.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Handles elements by their name without prefix. */
export interface XmlHandler {
  open(tag: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(tag: string): void;
}

/** Parses a part of a workbook; yields after each piece, so that results need not add up. */
export function* parsePart(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  handler: XmlHandler,
): Generator<void, UnzipEnd> {
  const bare = (tag: string): string => tag.slice(tag.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        handler.open(bare(tag), attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag: (tag) => handler.close?.(bare(tag)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  const pieces = unzipPieces(bytes, entry, most);
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) {
      parser.end();
      return next.value;
    }
    parser.write(decoder.decode(next.value, { stream: true }));
    yield;
  }
}

/** Parses a whole part of a workbook. */
export function parseWhole(...part: Parameters<typeof parsePart>): UnzipEnd {
  const parsed = parsePart(...part);
  for (;;) {
    const { done, value } = parsed.next();
    if (done) return value;
  }
}
