import type { Country } from '../phone.ts';
import { VcardProperty } from './card-property.ts';
import type { CardRecord } from './card-record.ts';
import { CardUnderRead } from './vcard-record.ts';
import { readVcardLines, type VcardLine } from './vcard-lines.ts';
import { toByteText, ValueReader } from './vcard-text.ts';

/** Properties, and sixteens of lines: more than any card has, also with a picture that fills a file. */
const maxSteps = 20_000;

const hasBegin = /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD\b/im;
const hasVersion = /^VERSION[ \t]*:[ \t]*[234]\.\d/im;
const hasEnd = /^END[ \t]*:[ \t]*VCARD\b/im;
const hasContent = /^(?:[\w-]+\.)?(?:TEL|FN|N)[ \t]*[:;]/im;
const otherComponent = /^BEGIN[ \t]*:/im;

/** Whether the beginning of a file is one of vCards, be it that their BEGIN is missing. */
export function isVcardText(text: string): boolean {
  if (hasBegin.test(text)) return true;
  if (otherComponent.test(text)) return false;
  return hasContent.test(text) && (hasVersion.test(text) || hasEnd.test(text));
}

/**
 * Reads every card in a file as phones, mail programs and Telegram write them: versions 2.1 to 4.0,
 * one or many. A damaged card costs its neighbours nothing, and itself only what is damaged. Bytes
 * that are no vCard give no records; no bytes make it throw. Records come one at a time, so that a
 * caller can stop or pause at any; what is too long to be one is cut off, or stands as a card of nothing.
 * `country`: of the account, for files that say nothing of their charset.
 */
export function* readVcards(bytes: Uint8Array, country?: Country): Generator<CardRecord> {
  const file = toByteText(bytes);
  const values = new ValueReader(file, country);
  const cards = new OpenCards();
  let index = 0;
  let steps = 0;
  for (const line of readVcardLines(file)) {
    // Data in base64 may stand in lines that are no properties.
    if (line?.name !== '') steps += 1;
    if (steps > maxSteps) cards.cutOff();
    if (line) cards.take(line, values);
    for (const card of cards.takeDone()) {
      yield card.finish(index++);
      steps = 0;
    }
  }
  cards.endAll();
  for (const card of cards.takeDone()) yield card.finish(index++);
}

interface OpenCard {
  readonly kind: 'card' | 'agent';
  readonly card: CardUnderRead;
  isEnded: boolean;
}

/**
 * Cards between their BEGIN and their END, one inside another: version 2.1 writes assistants in full
 * after AGENT, and some programs put cards together so. Whether the one around lacks its END shows only
 * by what comes after the one inside: another BEGIN, or more of its own.
 */
class OpenCards {
  /** In the order of their BEGIN; those inside stand behind, ended or not. */
  #cards: OpenCard[] = [];
  #done: CardUnderRead[] = [];
  /** Of a calendar or the like, whose properties are none of a card. */
  #isElsewhere = false;
  /** A card may lack its BEGIN once something shows that this is a file of cards. */
  #isFile = false;
  #justEnded = false;
  #agentNext = false;

  take(line: VcardLine, values: ValueReader): void {
    const delimiter = readDelimiter(line);
    switch (delimiter) {
      case 'begin':
        return this.open(this.#agentNext && this.#inner() ? 'agent' : 'card');
      case 'agent':
        return this.open('agent');
      case 'end':
        return this.#end();
      case 'end_begin':
        this.endAll();
        return this.open('card');
      case 'begin_other':
      case 'end_other':
        if (!this.#inner()) this.#isElsewhere = delimiter === 'begin_other';
        return;
      case undefined:
        return this.#takeProperty(line, values);
    }
  }

  open(kind: OpenCard['kind']): void {
    // One that ended inside of another, and no more of that: it was a neighbour.
    if (this.#justEnded) this.endAll();
    this.#cards.push({ kind, card: new CardUnderRead(), isEnded: false });
    this.#isFile = true;
    this.#isElsewhere = false;
    this.#justEnded = false;
    this.#agentNext = false;
  }

  endAll(): void {
    for (const { kind, card } of this.#cards) if (kind === 'card') this.#done.push(card);
    this.#cards = [];
  }

  /** Ends what is too long to be a card. It stands as one even where none is open. */
  cutOff(): void {
    if (this.#cards.length === 0) this.open('card');
    this.endAll();
  }

  /** The cards that are complete, in the order of their BEGIN. */
  takeDone(): readonly CardUnderRead[] {
    if (this.#done.length === 0) return none;
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #end(): void {
    this.#agentNext = false;
    const inner = this.#inner();
    if (inner) inner.isEnded = true;
    this.#justEnded = true;
    if (!this.#inner()) this.endAll();
  }

  #takeProperty(line: VcardLine, values: ValueReader): void {
    const { name, value } = line;
    const inner = this.#inner();
    if (!inner) {
      // Its BEGIN is missing.
      const begins = name === 'VERSION' ? isVcardVersion(line) : this.#isFile && isContent(name);
      if (this.#isElsewhere || !begins) return;
      this.open('card');
      return this.#takeProperty(line, values);
    }
    if (name !== '') this.#justEnded = false;
    this.#agentNext = name === 'AGENT' && value.every((byte) => byte <= 0x20);
    const property = new VcardProperty(line, values);
    if (inner.kind === 'card') return inner.card.take(property);
    this.#cards.findLast(({ kind, isEnded }) => kind === 'card' && !isEnded)?.card.takeAgent(property);
  }

  #inner(): OpenCard | undefined {
    return this.#cards.findLast(({ isEnded }) => !isEnded);
  }
}

const latin1 = new TextDecoder('latin1');
const none: readonly CardUnderRead[] = [];

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
