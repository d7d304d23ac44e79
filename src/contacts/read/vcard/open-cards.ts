import { VcardProperty } from './card-property.ts';
import { CardBuilder } from './card-builder.ts';
import type { VcardLine } from './vcard-line.ts';
import type { ValueReader } from './value-reader.ts';

const latin1 = new TextDecoder('latin1');

interface OpenCard {
  /** Of an assistant: whoever stands in it is another person than the card is of. */
  readonly kind: 'card' | 'agent';
  readonly card: CardBuilder;
}

/**
 * Cards between their BEGIN and their END, one inside another: version 2.1 writes assistants in full
 * after AGENT, and some programs put cards together so. Whether the one around lacks its END shows only
 * by what comes after the one inside: another BEGIN, or more of its own.
 */
export class OpenCards {
  /** Those whose END has not come, the innermost last. An assistant's have the card they belong to. */
  #open: OpenCard[] = [];
  /** In the order of their BEGIN, with those inside that ended. */
  #cards: CardBuilder[] = [];
  #done: readonly CardBuilder[] = none;
  /** In a calendar or the like, whose properties are none of a card. */
  #isElsewhere = false;
  #isFile: boolean;
  #justEnded = false;
  #agentNext = false;

  /** `isFile`: whether something showed that this is a file of cards; then one may lack its BEGIN. */
  constructor(isFile: boolean) {
    this.#isFile = isFile;
  }

  add(line: VcardLine, values: ValueReader): void {
    const delimiter = readDelimiter(line);
    switch (delimiter) {
      case 'begin':
        return this.#agentNext ? this.#beginAgent() : this.#begin();
      case 'agent':
        return this.#beginAgent();
      case 'end':
        return this.#end();
      case 'end_begin':
        this.endAll();
        return this.#begin();
      case 'begin_other':
      case 'end_other':
        if (this.#open.length === 0) this.#isElsewhere = delimiter === 'begin_other';
        return;
      case undefined:
        return this.#takeProperty(line, values);
    }
  }

  endAll(): void {
    if (this.#cards.length > 0) this.#done = this.#cards;
    this.#cards = [];
    this.#open = [];
    this.#justEnded = false;
    this.#agentNext = false;
  }

  /** Ends what is too long to be a card. It stands as one even where none is open. */
  cutOff(): void {
    if (this.#open.length === 0) this.#begin();
    this.endAll();
  }

  /** The cards that are complete, in the order of their BEGIN. */
  drain(): readonly CardBuilder[] {
    const done = this.#done;
    this.#done = none;
    return done;
  }

  #begin(): void {
    // One that ended inside of another, and no more of that: it was a neighbour.
    if (this.#justEnded) this.endAll();
    const card = new CardBuilder();
    this.#cards.push(card);
    this.#open.push({ kind: 'card', card });
    this.#isFile = true;
    this.#isElsewhere = false;
    this.#agentNext = false;
  }

  #beginAgent(): void {
    const around = this.#open.at(-1);
    if (!around) return this.#begin();
    this.#open.push({ kind: 'agent', card: around.card });
    this.#agentNext = false;
    this.#justEnded = false;
  }

  #end(): void {
    this.#open.pop();
    this.#justEnded = true;
    this.#agentNext = false;
    if (this.#open.length === 0) this.endAll();
  }

  #takeProperty(line: VcardLine, values: ValueReader): void {
    const { name } = line;
    if (this.#open.length === 0 && this.#lacksBegin(line)) this.#begin();
    const inner = this.#open.at(-1);
    if (!inner) return;
    if (name !== '') this.#justEnded = false;
    this.#agentNext = name === 'AGENT' && line.value.every((byte) => byte <= 0x20);
    const property = new VcardProperty(line, values);
    if (inner.kind === 'card') inner.card.add(property);
    else inner.card.addAgent(property);
  }

  #lacksBegin(line: VcardLine): boolean {
    if (this.#isElsewhere) return false;
    return line.name === 'VERSION' ? isVcardVersion(line) : this.#isFile && isContent(line.name);
  }
}

const none: readonly CardBuilder[] = [];

type Delimiter = 'begin' | 'end' | 'end_begin' | 'agent' | 'begin_other' | 'end_other';

/** `end_begin`: files put together, of which the first lacks its last line break. */
function readDelimiter(line: VcardLine): Delimiter | undefined {
  const { name } = line;
  if (name !== 'BEGIN' && name !== 'END' && name !== 'AGENT') return undefined;
  const value = latin1.decode(line.value.subarray(0, 40)).trim();
  if (name === 'AGENT') return /^BEGIN:\s*VCARD$/i.test(value) ? 'agent' : undefined;
  if (name === 'BEGIN') return /^VCARD$/i.test(value) ? 'begin' : 'begin_other';
  if (/^VCARD\W*BEGIN:VCARD$/i.test(value)) return 'end_begin';
  return /^VCARD\b/i.test(value) ? 'end' : 'end_other';
}

function isContent(name: string): boolean {
  return name === 'FN' || name === 'N' || name === 'TEL';
}

function isVcardVersion({ value }: VcardLine): boolean {
  return /^\s*[234]\.\d/.test(latin1.decode(value.subarray(0, 8)));
}
