import type { ImportRecord, UnindexedRecord } from './import-record.ts';

/** Ten times a large address book; planning this many numbers takes about ten seconds. */
export const maxNumbers = 50_000;

/** Collects the records of one import in order, also unusable ones, which the preview lists. */
export class ImportRecords {
  readonly #records: ImportRecord[] = [];
  #numbers = 0;

  /** Returns false and leaves the record out when the import would exceed `maxNumbers`. */
  add(record: UnindexedRecord): boolean {
    const { phones = [], leftOut = [] } = record;
    const numbers = this.#numbers + Math.max(1, phones.length + leftOut.length);
    if (numbers > maxNumbers) return false;
    this.#numbers = numbers;
    this.#records.push({ ...record, index: this.#records.length });
    return true;
  }

  get all(): readonly ImportRecord[] {
    return this.#records;
  }
}
