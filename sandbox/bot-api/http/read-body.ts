import type { IncomingMessage } from 'node:http';
import { badRequest, Refusal } from '../refusal.ts';
import { record } from '../shape/object.ts';
import { parseMultipart, Upload } from './parse-multipart.ts';

/** core.telegram.org/bots/api#sending-files: 50 MB for an upload; the rest is room for the fields. */
const MOST_FILE_BYTES = 50 * 1024 * 1024;
const MOST_BODY_BYTES = MOST_FILE_BYTES + 1024 * 1024;

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Without an encoding a request yields buffers; its type says any.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to the end all the same: closing early would hide the answer from the client.
    if (size <= MOST_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BODY_BYTES) throw new Refusal(413, '');
  return Buffer.concat(chunks);
}

function parseJson(body: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(body), 'request');
  } catch {
    throw badRequest("can't parse JSON object");
  }
}

/** The parameters of a call by name, out of its address and its body. */
export async function readBody(
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await collect(request);
  const type = request.headers['content-type'] ?? '';
  const given: Record<string, unknown> = Object.fromEntries(query);
  if (body.length === 0) return given;
  if (type.startsWith('application/json')) return { ...given, ...parseJson(body.toString()) };
  if (type.startsWith('multipart/form-data')) {
    const parts = parseMultipart(body, type);
    if (
      Object.values(parts).some(
        (one) => one instanceof Upload && one.bytes.length > MOST_FILE_BYTES,
      )
    ) {
      throw new Refusal(413, '');
    }
    return { ...given, ...parts };
  }
  return { ...given, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}
