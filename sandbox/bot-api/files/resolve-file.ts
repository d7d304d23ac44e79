import { badRequest } from '../bot-api-error.ts';
import type { Shape } from '../shape/shape.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { readImageSize, type ImageSize } from './image-size.ts';
import { Upload } from './upload.ts';

/** core.telegram.org/bots/api#sendphoto */
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;

/** A file parameter: an upload, the name of one (`attach://`), or the id of a stored file. */
export const fileInput: Shape<Upload | string> = {
  plain: true,
  read: (value) => {
    if (value instanceof Upload || (typeof value === 'string' && value !== '')) return value;
    throw badRequest('there is no file in the request');
  },
};

export function checkPhotoSize(bytes: Buffer): ImageSize {
  const size = readImageSize(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isFitting =
    width + height <= MAX_PHOTO_SIDES &&
    Math.max(width, height) <= Math.min(width, height) * MAX_PHOTO_RATIO;
  if (!isFitting) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}

function storeUpload(files: FileStore, kind: StoredFile['kind'], upload: Upload): StoredFile {
  if (kind === 'photo') {
    const { bytes } = upload;
    if (bytes.length > MAX_PHOTO_BYTES) {
      throw badRequest(`File of size ${bytes.length} bytes is too big for a photo`);
    }
    checkPhotoSize(bytes);
  }
  return files.add(kind, upload.name, upload.bytes);
}

/** Returns the stored file of a file parameter. Stores an upload. */
export function resolveFile(
  files: FileStore,
  kind: StoredFile['kind'],
  given: Upload | string,
  attached: ReadonlyMap<string, Upload>,
): StoredFile {
  if (given instanceof Upload) return storeUpload(files, kind, given);
  if (given.startsWith('attach://')) {
    const upload = attached.get(given.slice('attach://'.length));
    if (!upload) throw badRequest(`attached file "${given}" not found`);
    return storeUpload(files, kind, upload);
  }
  // This server has no access to the internet.
  if (/^https?:\/\//u.test(given)) throw badRequest('failed to get HTTP URL content');
  const file = files.get(given);
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified');
  if (file.kind !== kind) {
    const name = { photo: 'Photo', document: 'Document', sticker: 'Sticker', voice: 'VoiceNote' };
    throw badRequest(`can't use file of type ${name[file.kind]} as ${name[kind]}`);
  }
  return file;
}
