import type { Country } from '../../phone.ts';
import type { ExtraKind, LeftOut, LeftOutReason } from '../card-record.ts';
import { notOwnNumber } from '../number-labels.ts';
import { findNumbers } from '../phone-text.ts';
import { replaceHandles, replaceOtherHandles } from './text-handles.ts';
import { readTextLink, writtenLink } from './text-links.ts';
import { nameIn, placeIn } from './text-name.ts';
import {
  gap,
  labelRole,
  notOwnAfter,
  notOwnBefore,
  placeOfLabel,
  type LabelRole,
} from './text-words.ts';

/** What one line says of a person. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Without what counts the lines. */
  readonly text: string;
  /** Of the label at its beginning; undefined when there is none. */
  readonly role: LabelRole | undefined;
  /** Behind the label, without numbers and what says of which kind they are; may be empty. */
  readonly name: string;
  /** What stands in for a name where nothing else does: `Home`. */
  readonly place: string;
  readonly phones: readonly string[];
  /** Without the @. */
  readonly usernames: readonly string[];
  readonly telegramIds: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly extras: readonly ExtraKind[];
}

/** As much of what is left out as a person needs to find it again. */
const maxShown = 100;
const address = /(?:mailto:)?[^\s<>(),;:@]{1,64}@[^\s<>(),;:@]{1,100}\.\p{L}{2,20}/giu;
/** Checkboxes too. `06. 12. ...` is a number: what counts lines does not begin with a zero. */
const bullet =
  /^(?:[-*•‣▪▫■□◦●○·–—>»✓✔➤→#]+\s+|\+\s+(?!\s*\p{Nd})|\[[ x✓]?\]\s*|[1-9]\d{0,3}[.)]\s+|\d\uFE0F?\u20E3\s*)+/iu;
/** Of right-to-left text and the like: apps put them around numbers. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Before a message that was copied out of a chat: its sender is not whom it is about. */
const chatStamp =
  /^\[(?=[^\]]{0,40}\d{1,2}[:.]\d{2})(?=[^\]]{0,40}\d[./-]\d)[^\]]{5,40}\]\s*[^:\n]{1,64}:\s+/u;
/** Telegram's, above a message that was copied. */
const forwardStamp = /^.{1,64}, \[\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}[^\]]{0,10}\]:?$/u;
/** Not of digits: `*100*` is dialled. */
const emphasis = /\*{1,2}(?=\p{L})([^*]{1,80})\*{1,2}/gu;
const markdownLink = /\[([^\][]{0,200})\]\(\s*([^()\s]{1,500})\s*\)/g;
export const writtenLabel =
  /^([\p{L}][\p{L}\p{M}\p{N} .,'’/()&#_-]{0,39}?)\s*[:：=](?!\/\/)\s*(.*)$/su;

const beginsWithLink = new RegExp(`^${writtenLink.source}`, 'iu');

export interface LineContext {
  readonly home: Country | undefined;
  /** Bare handles in it are of another service. */
  readonly otherService: boolean;
  /** Whether somebody is named above, whose other numbers these may be. */
  readonly relative: boolean;
  /** A label above, which says that what follows is not about the person. */
  readonly notOwn: string | undefined;
}

/** A line without what counts it, and without marks that cannot be seen. */
export function bareLine(written: string): string {
  return written
    .replace(invisible, '')
    .trim()
    .replace(bullet, '')
    .replace(chatStamp, '')
    .replace(forwardStamp, '')
    .replace(markdownLink, '$1 $2')
    .replace(emphasis, '$1');
}

/** `text`: as `bareLine` leaves it. */
export function readTextLine(text: string, line: number, context: LineContext): TextLine {
  const labelled = beginsWithLink.test(text) ? null : writtenLabel.exec(text);
  const labelText = labelled?.[1] ?? '';
  const role = labelled ? labelRole(labelText, context) : 'other';
  const { notOwn } = context;
  const otherService = context.otherService || role === 'other_account';
  const reader = new LineReader({ ...context, otherService });
  if (!labelled || role === 'other') {
    const facts = reader.read(text, notOwn);
    return { line, text, role: notOwn === undefined ? undefined : 'not_own', ...facts };
  }
  const value = labelled[2] ?? '';
  switch (role) {
    case 'not_own':
      return { line, text, role, ...reader.read(value, labelText) };
    case 'username':
    case 'telegram_id':
      return { line, text, role, ...reader.readAccount(value, role) };
    case 'phone': {
      const facts = reader.read(value, notOwn);
      return { line, text, role, ...facts, place: facts.place || placeOfLabel(labelText) };
    }
    default:
      return { line, text, role, ...reader.read(value) };
  }
}

type Facts = Omit<TextLine, 'line' | 'text' | 'role'>;

class LineReader {
  readonly #context: LineContext;
  readonly #phones: string[] = [];
  readonly #usernames: string[] = [];
  readonly #ids: string[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #extras: ExtraKind[] = [];

  constructor(context: LineContext) {
    this.#context = context;
  }

  /** `notOwn`: a label that says that no number of the line is the person's own. */
  read(text: string, notOwn?: string): Facts {
    const rest = this.#withoutNumbers(this.#withoutLinks(text), notOwn);
    return this.#facts(nameIn(rest), placeIn(rest));
  }

  readAccount(value: string, role: 'username' | 'telegram_id'): Facts {
    const text = value.trim();
    if (role === 'telegram_id' && /^\d+$/.test(text)) this.#ids.push(text);
    else if (/^@?[a-z]\w{3,31}$/i.test(text)) this.#usernames.push(text.replace(/^@/, ''));
    else return this.read(value);
    return this.#facts('', '');
  }

  #facts(name: string, place: string): Facts {
    return {
      name,
      place,
      phones: this.#phones,
      usernames: this.#usernames,
      telegramIds: this.#ids,
      leftOut: this.#leftOut,
      extras: this.#extras,
    };
  }

  #withoutLinks(text: string): string {
    const other = (): string => {
      this.#extras.push('other_account');
      return gap;
    };
    const plain = text
      .replace(writtenLink, (written) => this.#link(written))
      .replace(address, () => {
        this.#extras.push('email');
        return gap;
      });
    return replaceHandles(replaceOtherHandles(plain, other), (name) => {
      if (this.#context.otherService) return other();
      this.#usernames.push(name);
      return gap;
    });
  }

  /** A number is left for the reader of numbers, with what stands around it. */
  #link(written: string): string {
    const link = readTextLink(written);
    switch (link.kind) {
      case 'phone':
        return ` ${link.phone} `;
      case 'username':
        this.#usernames.push(link.username);
        return gap;
      case 'id':
        this.#ids.push(link.id);
        return gap;
      case 'other_account':
      case 'website':
        this.#extras.push(link.kind);
        return gap;
    }
  }

  #withoutNumbers(text: string, notOwn: string | undefined): string {
    const numbers = findNumbers(text, this.#context.home);
    const pieces: string[] = [];
    let from = 0;
    for (const [at, number] of numbers.entries()) {
      const end = number.at + number.text.length;
      const before = text.slice(from, number.at);
      const after = text.slice(end, numbers[at + 1]?.at);
      const relative = at > 0 || this.#context.relative;
      const said =
        notOwnBefore(before, { relative }) ??
        notOwnAfter(after, { last: at === numbers.length - 1 });
      const reason = said?.reason ?? (notOwn === undefined ? undefined : reasonOf(notOwn));
      if (reason === undefined) this.#phones.push(number.text);
      else this.#leave(number.text, reason, said?.label ?? notOwn ?? '');
      pieces.push(said ? without(before, said.label) : before);
      from = end;
      if (said && !before.includes(said.label)) from += endOf(after, said.label);
    }
    pieces.push(text.slice(from));
    return pieces.join(gap);
  }

  #leave(text: string, reason: LeftOutReason, field: string): void {
    this.#leftOut.push({ text: text.slice(0, maxShown), reason, field });
  }
}

function reasonOf(words: string): LeftOutReason {
  return notOwnNumber(words) ?? 'other_person';
}

function without(before: string, words: string): string {
  const at = before.lastIndexOf(words);
  return at < 0 ? before : before.slice(0, at);
}

/** Behind the words, with the bracket that closes them. */
function endOf(after: string, words: string): number {
  const at = after.indexOf(words);
  if (at < 0) return 0;
  const end = at + words.length;
  return /[)\]]/.test(after.charAt(end)) ? end + 1 : end;
}
