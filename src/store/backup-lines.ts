import { RestoreError } from './restore-error.ts';

/** Ends the rows of a table, as in the format of COPY: no row can be this line. */
export const endOfRows = '\\.';

/** The lines of a backup. */
export type Lines = AsyncGenerator<Buffer, undefined>;

/** The lines without their line breaks. Content may have any other separator of lines in it. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, undefined> {
  // Of a line that has not ended: a file that was sent to the bot is one line, and comes in many chunks.
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, to)]);
      parts = [];
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
  }
}

/** Throws `RestoreError` after the last line. */
export async function nextLine(lines: Lines): Promise<Buffer> {
  const { value } = await lines.next();
  if (value) return value;
  throw new RestoreError('The backup is cut off: its end is missing. Use another one.');
}

/** How many bytes are sent to Postgres at a time, at least. */
const batchBytes = 64 * 1024;

/** The lines up to the end of the rows of a table, a few at a time. */
export async function* batchesOf(
  lines: Lines,
): AsyncGenerator<{ readonly bytes: Buffer; readonly count: number }> {
  let [count, size, parts]: [number, number, Buffer[]] = [0, 0, []];
  for (;;) {
    const line = await nextLine(lines);
    if (line.equals(endLine)) break;
    parts.push(line, lineBreak);
    count += 1;
    size += line.length;
    if (size < batchBytes) continue;
    yield { bytes: Buffer.concat(parts), count };
    [count, size, parts] = [0, 0, []];
  }
  if (count > 0) yield { bytes: Buffer.concat(parts), count };
}

const lineBreak = Buffer.from('\n');
const endLine = Buffer.from(endOfRows);

/** How many lines end in these bytes. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
