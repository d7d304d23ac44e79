import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { badRequest, BotApiError } from '../bot-api-error.ts';
import { Upload } from '../files/upload.ts';
import { record } from '../shape/object.ts';
import { parseMultipart } from './parse-multipart.ts';

/** core.telegram.org/bots/api#sending-files */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

function parseJson(body: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(body), 'request');
  } catch {
    throw badRequest("can't parse JSON object");
  }
}

/** Reads the parameters of a call from its address and its body. */
export async function readBody(
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  const given: Record<string, unknown> = Object.fromEntries(query);
  if (body.length === 0) return given;
  if (type.startsWith('application/json')) return { ...given, ...parseJson(body.toString()) };
  if (type.startsWith('multipart/form-data')) {
    const parts = parseMultipart(body, type);
    for (const part of Object.values(parts)) {
      if (part instanceof Upload && part.bytes.length > MAX_FILE_BYTES)
        throw new BotApiError(413, '');
    }
    return { ...given, ...parts };
  }
  return { ...given, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}
