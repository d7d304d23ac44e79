import { Upload } from './upload.ts';
import { badRequest } from '../bot-api-error.ts';
import type { Shape } from '../shape/shape.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { imageSize, type ImageSize } from './image-size.ts';

/** core.telegram.org/bots/api#sendphoto */
const MOST_PHOTO_BYTES = 10 * 1024 * 1024;
const MOST_PHOTO_SIDES = 10_000;
const MOST_PHOTO_RATIO = 20;

/** A file in a request: its upload, the name of one (`attach://`), or the id of a stored file. */
export const fileInput: Shape<Upload | string> = {
  plain: true,
  read: (value) => {
    if (value instanceof Upload || (typeof value === 'string' && value !== '')) return value;
    throw badRequest('there is no file in the request');
  },
};

export function photoSize(bytes: Buffer): ImageSize {
  const size = imageSize(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isFitting =
    width + height <= MOST_PHOTO_SIDES &&
    Math.max(width, height) <= Math.min(width, height) * MOST_PHOTO_RATIO;
  if (!isFitting) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}

function store(files: FileStore, kind: StoredFile['kind'], upload: Upload): StoredFile {
  if (kind === 'photo') {
    const { bytes } = upload;
    if (bytes.length > MOST_PHOTO_BYTES) {
      throw badRequest(`File of size ${bytes.length} bytes is too big for a photo`);
    }
    photoSize(bytes);
  }
  return files.add(kind, upload.name, upload.bytes);
}

/** The stored file that a request means, stored now when the request brings it. */
export function incomingFile(
  files: FileStore,
  kind: StoredFile['kind'],
  given: Upload | string,
  attached: ReadonlyMap<string, Upload>,
): StoredFile {
  if (given instanceof Upload) return store(files, kind, given);
  if (given.startsWith('attach://')) {
    const upload = attached.get(given.slice('attach://'.length));
    if (!upload) throw badRequest(`attached file "${given}" not found`);
    return store(files, kind, upload);
  }
  // This server has no way out to the internet.
  if (/^https?:\/\//u.test(given)) throw badRequest('failed to get HTTP URL content');
  const file = files.get(given);
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified');
  if (file.kind !== kind) {
    const name = { photo: 'Photo', document: 'Document' };
    throw badRequest(`can't use file of type ${name[file.kind]} as ${name[kind]}`);
  }
  return file;
}
