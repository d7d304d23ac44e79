import type { Country } from '../phone.ts';
import type { ExtraKind, LeftOut, LeftOutReason } from '../record/card-record.ts';
import { notOwnReason } from '../labels/number-labels.ts';
import { findNumbers } from '../phone/find-numbers.ts';
import { replaceHandles, replaceOtherHandles } from './text-handles.ts';
import { readTextLink, writtenLink } from './text-links.ts';
import { nameIn, placeIn } from './text-name.ts';
import { gap, notOwnLabelAfter, notOwnLabelBefore } from './text-words.ts';

/** As much of what is left out as a person needs to find it again. */
const maxShown = 100;
const address = /(?:mailto:|@)?[^\s<>(),;:@]{1,64}@[^\s<>(),;:@]{1,100}\.\p{L}{2,20}/giu;

export interface LineContext {
  readonly home: Country | undefined;
  /** Bare handles in it are of another service. */
  readonly isOtherService: boolean;
  /** Whether a person is named above, whose other numbers these may be. */
  readonly isPersonAbove: boolean;
  /** A label above, which says that what follows is not about the person. */
  readonly notOwnLabel: string | undefined;
}

/** What stands on a line, whatever its label. */
export interface LineContent {
  /** Behind the label, without numbers and what says of which kind they are; may be empty. */
  readonly name: string;
  /** What stands in for a name where nothing else does: `Home`. */
  readonly placeLabel: string;
  readonly phones: readonly string[];
  /** Without the @. */
  readonly usernames: readonly string[];
  readonly telegramIds: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly extras: readonly ExtraKind[];
}

export class LineReader {
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
  read(text: string, notOwn?: string): LineContent {
    const rest = this.#withoutNumbers(this.#withoutLinks(text), notOwn);
    return this.#facts(nameIn(rest), placeIn(rest));
  }

  readAccount(value: string, role: 'username' | 'telegram_id'): LineContent {
    const text = value.trim();
    if (role === 'telegram_id' && /^\d+$/.test(text)) this.#ids.push(text);
    else if (/^@?[a-z]\w{3,31}$/i.test(text)) this.#usernames.push(text.replace(/^@/, ''));
    else return this.read(value);
    return this.#facts('', '');
  }

  #facts(name: string, place: string): LineContent {
    return {
      name,
      placeLabel: place,
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
      if (this.#context.isOtherService) return other();
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
      const relative = at > 0 || this.#context.isPersonAbove;
      const said =
        notOwnLabelBefore(before, { relative }) ??
        notOwnLabelAfter(after, { last: at === numbers.length - 1 });
      const reason = said?.reason ?? (notOwn === undefined ? undefined : reasonOf(notOwn));
      if (reason === undefined) this.#phones.push(number.text);
      else this.#leave(number.text, reason, said?.label ?? notOwn ?? '');
      pieces.push(said ? textBefore(before, said.label) : before);
      from = end;
      if (said && !before.includes(said.label)) from += endOfLabel(after, said.label);
    }
    pieces.push(text.slice(from));
    return pieces.join(gap);
  }

  #leave(text: string, reason: LeftOutReason, field: string): void {
    this.#leftOut.push({ text: text.slice(0, maxShown), reason, field });
  }
}

function reasonOf(words: string): LeftOutReason {
  return notOwnReason(words) ?? 'other_person';
}

function textBefore(before: string, words: string): string {
  const at = before.lastIndexOf(words);
  return at < 0 ? before : before.slice(0, at);
}

/** Behind the words, with the bracket that closes them. */
function endOfLabel(after: string, words: string): number {
  const at = after.indexOf(words);
  if (at < 0) return 0;
  const end = at + words.length;
  return /[)\]]/.test(after.charAt(end)) ? end + 1 : end;
}
