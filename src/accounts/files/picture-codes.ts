import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  prepareZXingModule,
  purgeZXingModule,
  readBarcodes,
  type ReaderOptions,
} from 'zxing-wasm/reader';
import type { PictureCodes } from '../../contacts/read/picture-book.ts';
import { isBoundedPicture } from '../../contacts/read/picture-limits.ts';

const options: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 10 };
let isPrepared = false;

/**
 * Finds the QR codes in a JPEG or PNG. Takes up to a second for a large photo, and blocks meanwhile: call it in
 * a worker thread.
 */
export async function findCodes(bytes: Uint8Array): Promise<PictureCodes> {
  if (!isBoundedPicture(bytes)) return 'unreadable';
  if (!isPrepared) await prepareModule();
  try {
    const found = await readBarcodes(bytes, options);
    if (found.some(({ error }) => /load image/i.test(error))) return 'unreadable';
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch (error) {
    // A fault may leave the memory of the module in any state.
    purgeZXingModule();
    isPrepared = false;
    if (error instanceof WebAssembly.RuntimeError) return 'unreadable';
    throw error;
  }
}

/** Loads the module from disk; by default it would come from a server of others. */
async function prepareModule(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  isPrepared = true;
}
