/** The worker thread that reads files for `FileWorkers`. */
import { parentPort } from 'node:worker_threads';
import { readSlices, type FileSlice, type PersonFile } from './file-contents.ts';

let slices: Iterator<FileSlice, void> = [][Symbol.iterator]();
let next = slices.next();

parentPort?.on('message', (request: PersonFile | 'more') => {
  if (request !== 'more') {
    slices = readSlices(request);
    next = slices.next();
  }
  parentPort?.postMessage(next.value);
  // Read ahead while the main thread takes the slice.
  next = slices.next();
});
