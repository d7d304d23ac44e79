/** The worker thread that reads files for `FileWorkers`. */
import { parentPort } from 'node:worker_threads';
import { readChunks, type FileChunk, type PersonFile } from './file-contents.ts';

let chunks: Iterator<FileChunk, void> = [][Symbol.iterator]();
let next = chunks.next();

parentPort?.on('message', (request: PersonFile | 'more') => {
  if (request !== 'more') {
    chunks = readChunks(request);
    next = chunks.next();
  }
  parentPort?.postMessage(next.value);
  // Read ahead while the main thread takes the chunk.
  next = chunks.next();
});
