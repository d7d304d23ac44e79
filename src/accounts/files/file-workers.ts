import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AccountBackup, BackupContact } from '../../contacts/account-backup.ts';
import type { SnapshotContact } from '../../contacts/book-difference.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { Row } from '../../contacts/read/csv/csv-rows.ts';
import type { FileTable } from '../../contacts/read/raw-tables.ts';
import type { SavedNumber } from '../../contacts/saved-number.ts';
import { FairSlots } from '../../runtime/fair-slots.ts';
import type { FileContents, FileChunk, PersonFile, TableChunk } from './file-contents.ts';

interface FileLimits {
  /** For one file. The largest honest files take a few seconds. */
  readonly readMs: number;
  /** Of the JavaScript heap of a worker. */
  readonly memoryMb: number;
  /** How long a worker without a file is kept: starting one takes a few hundred milliseconds. */
  readonly idleMs: number;
}

const usualLimits: FileLimits = { readMs: 60_000, memoryMb: 512, idleMs: 30_000 };
const maxWorkers = 2;

/**
 * Reads files in worker threads, so that a file can neither stop the process nor use up its memory. Reads one
 * file of a person at a time; people take turns.
 */
export class FileWorkers implements AsyncDisposable {
  readonly #limits: FileLimits;
  readonly #slots = new FairSlots(maxWorkers);
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  readonly #closing = new AbortController();

  constructor(limits: Partial<FileLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
  }

  /** Rejects when the reader is disposed, or by a fault of the program. */
  async read(personId: bigint, file: PersonFile): Promise<FileContents> {
    const contents = await this.#run(personId, (worker, stop) => readIn(worker, file, stop));
    return contents ?? { kind: 'too_complex' };
  }

  /** The tables of a file with their rows as they stand; none if it is too complex. Rejects like `read`. */
  async readTables(
    personId: bigint,
    file: Omit<PersonFile, 'asTable'>,
  ): Promise<readonly FileTable<readonly Row[]>[]> {
    const request = { ...file, asTable: true } as const;
    const tables = await this.#run(personId, (worker, stop) => readTablesIn(worker, request, stop));
    return tables ?? [];
  }

  /** Undefined if it took too long or too much memory. */
  async #run<T>(
    personId: bigint,
    work: (worker: Worker, stop: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    using _slot = await this.#slots.take(personId);
    const deadline = AbortSignal.timeout(this.#limits.readMs);
    const stop = AbortSignal.any([deadline, this.#closing.signal]);
    stop.throwIfAborted();
    const worker = this.#takeWorker();
    try {
      const result = await work(worker, stop);
      this.#keep(worker);
      return result;
    } catch (error) {
      await worker.terminate();
      if (deadline.aborted || isOutOfMemory(error)) return undefined;
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await Promise.all(Array.from(this.#idle.keys(), (worker) => this.#end(worker)));
  }

  #takeWorker(): Worker {
    const [kept] = this.#idle;
    if (!kept) {
      const started = startWorker(this.#limits.memoryMb);
      return started.once('exit', () => void this.#end(started));
    }
    const [worker, timer] = kept;
    clearTimeout(timer);
    this.#idle.delete(worker);
    worker.ref();
    return worker;
  }

  #keep(worker: Worker): void {
    if (this.#closing.signal.aborted) return void worker.terminate();
    worker.unref();
    this.#idle.set(worker, setTimeout(() => void this.#end(worker), this.#limits.idleMs).unref());
  }

  async #end(worker: Worker): Promise<void> {
    clearTimeout(this.#idle.get(worker));
    this.#idle.delete(worker);
    await worker.terminate();
  }
}

function startWorker(memoryMb: number): Worker {
  const worker = new Worker(new URL('file-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // The readers need no variable of the process, whose variables include secrets.
    env: {},
  });
  // A rejected read reports it; an idle worker that ends is forgotten.
  return worker.on('error', () => undefined);
}

async function readIn(
  worker: Worker,
  file: PersonFile,
  signal: AbortSignal,
): Promise<FileContents> {
  const records: ImportRecord[] = [];
  const lists: BackupLists = { contacts: [], savedNumbers: [], blocked: [] };
  for (let request: PersonFile | 'more' = file; ; request = 'more') {
    worker.postMessage(request);
    // Only `file-worker.ts` posts these messages. `once` rejects when the worker fails.
    const [chunk] = (await once(worker, 'message', { signal })) as [FileChunk];
    if (chunk.kind === 'backup') {
      const { backup, isLast } = chunk;
      addTo(lists, backup);
      if (isLast) return { kind: 'backup', backup: { ...backup, ...lists } };
      continue;
    }
    if (chunk.kind !== 'records') return chunk;
    for (const record of chunk.records) records.push(record);
    const { isLast, hasTables } = chunk;
    if (isLast) return { kind: 'records', records, hasTables };
  }
}

/** The lists of a backup, which arrive in parts. */
interface BackupLists {
  readonly contacts: BackupContact[];
  readonly savedNumbers: SavedNumber[];
  readonly blocked: SnapshotContact[];
}

function addTo(lists: BackupLists, part: Pick<AccountBackup, keyof BackupLists>): void {
  for (const one of part.contacts) lists.contacts.push(one);
  for (const one of part.savedNumbers) lists.savedNumbers.push(one);
  for (const one of part.blocked) lists.blocked.push(one);
}

async function readTablesIn(
  worker: Worker,
  file: PersonFile,
  signal: AbortSignal,
): Promise<readonly FileTable<readonly Row[]>[]> {
  const tables: FileTable<Row[]>[] = [];
  for (let request: PersonFile | 'more' = file; ; request = 'more') {
    worker.postMessage(request);
    // `file-worker.ts` answers a request for tables with these.
    const [chunk] = (await once(worker, 'message', { signal })) as [TableChunk];
    if (chunk.kind === 'end') return tables;
    const { file: within, sheet, delimiter, headerLine, rows, isFirst } = chunk;
    if (isFirst) tables.push({ file: within, sheet, delimiter, headerLine, rows: [] });
    tables.at(-1)?.rows.push(...rows);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
