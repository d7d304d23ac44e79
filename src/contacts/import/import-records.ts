import type { ImportRecord, LooseRecord } from './import-record.ts';

/** Ten times what an address book of many years holds; planning so many takes some ten seconds. */
export const mostNumbers = 50_000;

/** The records of one import, in order: also those of no use, to be shown. */
export class ImportRecords {
  readonly #records: ImportRecord[] = [];
  #numbers = 0;

  /** False, and the record is left out, when it would be more than one import takes. */
  add(record: LooseRecord): boolean {
    const { phones = [], leftOut = [] } = record;
    const numbers = this.#numbers + Math.max(1, phones.length + leftOut.length);
    if (numbers > mostNumbers) return false;
    this.#numbers = numbers;
    this.#records.push({ ...record, index: this.#records.length });
    return true;
  }

  get all(): readonly ImportRecord[] {
    return this.#records;
  }
}
