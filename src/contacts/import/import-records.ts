import type { ImportRecord } from './import-plan.ts';
import type { CardRecord } from '../read/card-record.ts';

/** What somebody says of a person, before it has its place among others. */
export type LooseRecord = Omit<ImportRecord, 'index'>;

/** Ten times what an address book of many years holds; planning so many takes some ten seconds. */
export const mostNumbers = 50_000;

/** The records of one import, in order: also those of no use, to be shown. */
export class ImportRecords {
  readonly #records: ImportRecord[] = [];
  #numbers = 0;

  /** False, and the record is left out, when it would be more than one import takes. */
  add(record: LooseRecord): boolean {
    const numbers = this.#numbers + Math.max(1, record.phones?.length ?? 0);
    if (numbers > mostNumbers) return false;
    this.#numbers = numbers;
    this.#records.push({ ...record, index: this.#records.length });
    return true;
  }

  get all(): readonly ImportRecord[] {
    return this.#records;
  }
}

export function recordOfCard(card: CardRecord): LooseRecord {
  const { firstName, lastName } = card;
  if (card.kind === 'unusable') return { firstName, lastName };
  const { phones, telegramId, username } = card;
  return { firstName, lastName, phones, telegramId, username };
}
