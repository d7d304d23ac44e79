import { CardBuilder } from './card-builder.ts';
import { VcardProperty } from './card-property.ts';
import type { ValueReader } from './value-reader.ts';
import type { VcardLine } from './vcard-head.ts';

interface OpenCard {
  /** `agent`: the card of an assistant within another card. */
  readonly kind: 'card' | 'agent';
  readonly card: CardBuilder;
}

/**
 * Assigns properties to cards, which may be nested: version 2.1 writes assistants after AGENT, and some programs
 * nest cards by mistake. Whether the outer card lacks its END only shows after the inner card: by another BEGIN,
 * or by more properties of its own.
 */
export class OpenCards {
  /** Cards without their END so far, innermost last. An agent refers to the card that contains it. */
  #open: OpenCard[] = [];
  /** The open cards and the nested ones that ended, in the order of their BEGIN. */
  #cards: CardBuilder[] = [];
  #done: readonly CardBuilder[] = none;
  /** Whether the lines belong to a calendar or the like. */
  #isInOtherComponent = false;
  #isVcardFile: boolean;
  #hasJustEnded = false;
  #isAgentNext = false;

  /** `isVcardFile`: whether the file certainly has cards, so that a card may lack its BEGIN. */
  constructor({ isVcardFile }: { readonly isVcardFile: boolean }) {
    this.#isVcardFile = isVcardFile;
  }

  add(line: VcardLine, values: ValueReader): void {
    const delimiter = readDelimiter(line);
    switch (delimiter) {
      case 'begin':
        return this.#isAgentNext ? this.#beginAgent() : this.#begin();
      case 'agent':
        return this.#beginAgent();
      case 'end':
        return this.#end();
      case 'end_begin':
        this.endAll();
        return this.#begin();
      case 'begin_other':
      case 'end_other':
        if (this.#open.length === 0) this.#isInOtherComponent = delimiter === 'begin_other';
        return;
      case undefined:
        return this.#addProperty(line, values);
    }
  }

  endAll(): void {
    if (this.#cards.length > 0) this.#done = this.#cards;
    this.#cards = [];
    if (this.#open.length > 0) this.#open = [];
    this.#hasJustEnded = false;
    this.#isAgentNext = false;
  }

  /** Ends content that is too long for a card; it becomes a card even if none is open. */
  cutOff(): void {
    if (this.#open.length === 0) this.#begin();
    this.endAll();
  }

  get hasDone(): boolean {
    return this.#done.length > 0;
  }

  /** Returns the complete cards once, in the order of their BEGIN. */
  drain(): readonly CardBuilder[] {
    const done = this.#done;
    this.#done = none;
    return done;
  }

  #begin(): void {
    // If nothing follows a nested card but another BEGIN, it was not nested: the outer card lacks its END.
    if (this.#hasJustEnded) this.endAll();
    const card = new CardBuilder();
    this.#cards.push(card);
    this.#open.push({ kind: 'card', card });
    this.#isVcardFile = true;
    this.#isInOtherComponent = false;
    this.#isAgentNext = false;
  }

  #beginAgent(): void {
    const around = this.#open.at(-1);
    if (!around) return this.#begin();
    this.#open.push({ kind: 'agent', card: around.card });
    this.#isAgentNext = false;
    this.#hasJustEnded = false;
  }

  #end(): void {
    this.#open.pop();
    this.#hasJustEnded = true;
    this.#isAgentNext = false;
    if (this.#open.length === 0) this.endAll();
  }

  #addProperty(line: VcardLine, values: ValueReader): void {
    const { name, kind } = line.head;
    if (this.#open.length === 0 && this.#lacksBegin(line)) this.#begin();
    const inner = this.#open.at(-1);
    if (!inner) return;
    if (name !== '') this.#hasJustEnded = false;
    this.#isAgentNext = kind === 'agent' && !line.value.some((byte) => byte > 0x20);
    const property = new VcardProperty(line, values);
    if (inner.kind === 'card') inner.card.add(property);
    else inner.card.addAgent(property);
  }

  #lacksBegin(line: VcardLine): boolean {
    if (this.#isInOtherComponent) return false;
    const { name, kind } = line.head;
    return kind === 'version' ? isVcardVersion(line) : this.#isVcardFile && isContent(name);
  }
}

const none: readonly CardBuilder[] = [];

type Delimiter = 'begin' | 'end' | 'end_begin' | 'agent' | 'begin_other' | 'end_other';

/** `end_begin`: concatenated files, the first without a final line break. */
function readDelimiter(line: VcardLine): Delimiter | undefined {
  const { kind } = line.head;
  if (kind !== 'begin' && kind !== 'end' && kind !== 'agent') return undefined;
  if (kind !== 'agent' && line.value.is('VCARD')) return kind;
  const value = line.value.text('latin1').slice(0, 40).trim();
  if (kind === 'agent') return /^BEGIN:\s*VCARD$/i.test(value) ? 'agent' : undefined;
  if (kind === 'begin') return /^VCARD$/i.test(value) ? 'begin' : 'begin_other';
  if (/^VCARD\W*BEGIN:VCARD$/i.test(value)) return 'end_begin';
  return /^VCARD\b/i.test(value) ? 'end' : 'end_other';
}

function isContent(name: string): boolean {
  return name === 'FN' || name === 'N' || name === 'TEL';
}

function isVcardVersion({ value }: VcardLine): boolean {
  return /^\s*[234]\.\d/.test(value.text('latin1').slice(0, 8));
}
