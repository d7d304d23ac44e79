/** The worker thread that reads files for `FileWorkers`. */
import { parentPort } from 'node:worker_threads';
import {
  readChunks,
  readTableChunks,
  type FileChunk,
  type PersonFile,
  type TableChunk,
} from './file-contents.ts';

let chunks: Iterator<TableChunk, void> | AsyncIterator<FileChunk, void>;
let next: ReturnType<typeof chunks.next>;

async function answer(request: PersonFile | 'more'): Promise<void> {
  if (request !== 'more') {
    chunks = request.asTable ? readTableChunks(request) : readChunks(request);
    next = chunks.next();
  }
  const { value } = await next;
  parentPort?.postMessage(value);
  // Read ahead while the main thread takes the chunk.
  next = chunks.next();
}

// A failure is an unhandled rejection, which ends the thread and rejects the read.
parentPort?.on('message', (request: PersonFile | 'more') => void answer(request));
