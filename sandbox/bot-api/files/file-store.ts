import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { File } from '@grammyjs/types';
import { badRequest } from '../bot-api-error.ts';

/** core.telegram.org/bots/api#getfile */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

/** The common part of `td/tdutils/td/utils/MimeType.cpp`. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.json': 'application/json',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.tgs': 'application/x-tgsticker',
  '.txt': 'text/plain',
  '.vcf': 'text/vcard',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
};

/** The first characters of a `file_id` say its type, as in Telegram's. */
const ID_PREFIXES = { photo: 'AgAC', document: 'BQAC', sticker: 'CAAC', voice: 'AwAC' } as const;

const FOLDERS = {
  photo: 'photos',
  document: 'documents',
  sticker: 'stickers',
  voice: 'voice',
} as const;

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly kind: keyof typeof ID_PREFIXES;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  /** The download path under `/file/bot<token>/`. */
  readonly path: string;
}

/**
 * The files of the bot's chats, in memory. The folder stores, describes and checks files. It leaves out
 * their transfer, which is in `http/`.
 */
export class FileStore {
  readonly #byId = new Map<string, StoredFile>();
  readonly #byPath = new Map<string, StoredFile>();

  /** Without `mime` the type is derived from the name, as for files that bots upload. */
  add(kind: StoredFile['kind'], name: string, bytes: Buffer, mime?: string): StoredFile {
    if (bytes.length === 0) throw badRequest('File must be non-empty');
    const count = this.#byId.size;
    const extension = extname(name).toLowerCase();
    const file: StoredFile = {
      id: `${ID_PREFIXES[kind]}${Buffer.from(`file ${count} of this bot`).toString('base64url')}`,
      uniqueId: createHash('sha256').update(bytes).digest('base64url').slice(0, 15),
      kind,
      name,
      mime: mime ?? MIME_TYPES[extension] ?? 'application/octet-stream',
      bytes,
      path: `${FOLDERS[kind]}/file_${count}${extension}`,
    };
    this.#byId.set(file.id, file);
    this.#byPath.set(file.path, file);
    return file;
  }

  get(id: string): StoredFile | undefined {
    return this.#byId.get(id);
  }

  download(path: string): Buffer | undefined {
    return this.#byPath.get(path)?.bytes;
  }

  describe(id: string): File {
    const file = this.#byId.get(id);
    if (!file) throw badRequest('invalid file_id');
    if (file.bytes.length > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
    return {
      file_id: file.id,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  }
}
