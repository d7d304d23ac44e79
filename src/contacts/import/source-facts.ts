import { extraKinds, type ExtraKind, type Extras } from '../record/card-record.ts';
import { noCounts } from '../no-counts.ts';
import type { PhoneRead } from '../phone.ts';

/** How numbers of one kind were read, with one of them. */
export interface Reading {
  readonly count: number;
  /** As written; the first. */
  readonly text: string;
  /** For people to read. */
  readonly phone: string;
  /** What else the example may be, for people to read. */
  readonly other?: string | undefined;
}

/** What a preview says of a source as a whole. Plain data, kept as JSON. */
export interface SourceFacts {
  /** How many records hold each of what Telegram has no place for. */
  readonly extras: Readonly<Record<ExtraKind, number>>;
  /** Numbers without a country code that were read as numbers of the home country. */
  readonly home: Reading | undefined;
  /** Numbers with a country code and without its plus. */
  readonly plusAdded: Reading | undefined;
}

type Phone = Extract<PhoneRead, { kind: 'phone' }>;

/** Gathers the facts of a source while its records go by. */
export class SourceSummary {
  readonly #extras = noCounts(extraKinds);
  #home: Reading | undefined;
  #plusAdded: Reading | undefined;

  addExtras(extras: Extras | undefined): void {
    for (const kind of extras?.kinds ?? []) this.#extras[kind]++;
  }

  addReading(text: string, phone: Phone): void {
    if (phone.countryFrom === 'home') this.#home = counted(this.#home, text, phone);
    else if (phone.countryFrom === 'plus_added') {
      this.#plusAdded = counted(this.#plusAdded, text, phone);
    }
  }

  facts(): SourceFacts {
    return { extras: this.#extras, home: this.#home, plusAdded: this.#plusAdded };
  }
}

/** A number that may be two makes the better example. */
function counted(before: Reading | undefined, text: string, phone: Phone): Reading {
  const example =
    before && (before.other !== undefined || !phone.other)
      ? before
      : { text: text.trim(), phone: phone.formatted, other: phone.other?.formatted };
  return { ...example, count: (before?.count ?? 0) + 1 };
}
