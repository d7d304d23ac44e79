import { badRequest } from '../bot-api-error.ts';
import { Upload } from '../files/upload.ts';

function readAttribute(header: string, name: string): string | undefined {
  const match = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]+))`, 'iu').exec(header);
  return match?.[1] ?? match?.[2]?.trim();
}

/**
 * Parses a `multipart/form-data` body. Reads file names without quotes too, because grammY sends them
 * and Telegram accepts them.
 */
export function parseMultipart(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = readAttribute(contentType, 'boundary');
  if (boundary === undefined) throw badRequest('boundary not found in the Content-Type header');
  const delimiter = Buffer.from(`--${boundary}`);
  const values: Record<string, unknown> = {};
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const next = body.indexOf(delimiter, start + delimiter.length);
    if (next < 0) break;
    // A part is the delimiter, CRLF, headers, an empty line, content, CRLF.
    const part = body.subarray(start + delimiter.length + 2, next - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0) throw badRequest('a part of the form has no headers');
    const head = part.subarray(0, headEnd).toString();
    const content = part.subarray(headEnd + 4);
    const name = readAttribute(head, 'name');
    if (name === undefined) throw badRequest('a part of the form has no name');
    const file = readAttribute(head, 'filename');
    values[name] = file === undefined ? content.toString() : new Upload(file, Buffer.from(content));
    start = next;
  }
  return values;
}
