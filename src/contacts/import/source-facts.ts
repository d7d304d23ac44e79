import { extraKinds, type ExtraKind } from '../record/card-record.ts';
import type { ImportRecord } from './import-record.ts';
import { zeroCounts } from '../zero-counts.ts';
import type { PhoneResult } from '../phone.ts';

/** How many numbers were read in one way, with an example. */
export interface ReadingSummary {
  readonly count: number;
  /** The example as written. */
  readonly text: string;
  /** The example as read, for display. */
  readonly phone: string;
  /** The other reading of the example, for display. */
  readonly other?: string | undefined;
}

/** Facts about a source as a whole, for the preview. Stored as JSON. */
export interface SourceFacts {
  /** How many records have each kind of data that Telegram cannot store. */
  readonly extras: Readonly<Record<ExtraKind, number>>;
  /** Numbers without a country code that were read as numbers of the home country. */
  readonly home: ReadingSummary | undefined;
  /** Numbers with a country code but without its plus. */
  readonly plusAdded: ReadingSummary | undefined;
  /** The sheets or files that were read; undefined if it is only one. */
  readonly parts?: SourceParts | undefined;
}

interface SourceParts {
  /** The first of them, with their numbers of entries. */
  readonly named: readonly { readonly name: string; readonly count: number }[];
  /** Of all. */
  readonly count: number;
}

/** An archive may hold a file per person. */
const maxNamedParts = 4;

type Phone = Extract<PhoneResult, { kind: 'phone' }>;

/** Collects the facts of a source, record by record. */
export class SourceSummary {
  readonly #extras = zeroCounts(extraKinds);
  readonly #parts = new Map<string, number>();
  #home: ReadingSummary | undefined;
  #plusAdded: ReadingSummary | undefined;

  addRecord({ extras, part }: Pick<ImportRecord, 'extras' | 'part'>): void {
    for (const kind of extras?.kinds ?? []) this.#extras[kind]++;
    if (part !== undefined) this.#parts.set(part, (this.#parts.get(part) ?? 0) + 1);
  }

  addReading(text: string, phone: Phone): void {
    if (phone.countryFrom === 'home') this.#home = addToReading(this.#home, text, phone);
    else if (phone.countryFrom === 'plus_added') {
      this.#plusAdded = addToReading(this.#plusAdded, text, phone);
    }
  }

  facts(): SourceFacts {
    const named = Array.from(this.#parts, ([name, count]) => ({ name, count }));
    const parts = { named: named.slice(0, maxNamedParts), count: named.length };
    return {
      extras: this.#extras,
      home: this.#home,
      plusAdded: this.#plusAdded,
      ...(parts.count > 0 && { parts }),
    };
  }
}

/** Prefers a number with two readings as the example. */
function addToReading(
  before: ReadingSummary | undefined,
  text: string,
  phone: Phone,
): ReadingSummary {
  const example =
    before && (before.other !== undefined || !phone.other)
      ? before
      : { text: text.trim(), phone: phone.formatted, other: phone.other?.formatted };
  return { ...example, count: (before?.count ?? 0) + 1 };
}
