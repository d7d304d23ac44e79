import { notOwnReason } from '../labels/number-labels.ts';
import { isTelegramAnswer } from '../labels/telegram-headers.ts';
import type { Country } from '../phone.ts';
import { type FoundNumber, findNumbers } from '../phone/find-numbers.ts';
import { foldDigits } from '../phone/fold-digits.ts';
import { isShortened, withEnding } from '../phone/shortened.ts';
import type { ExtraKind, LeftOut, LeftOutReason } from '../record/card-record.ts';
import { type NameAndCompany, splitCompany } from './company.ts';
import { replaceHandles, replaceOtherHandles } from './text-handles.ts';
import { readTextLink, writtenLink } from './text-links.ts';
import { nameIn, placeLabelIn } from './text-name.ts';
import { gap, isNumberLabel, notOwnLabelAfter, notOwnLabelBefore } from './text-words.ts';

const address = /(?:mailto:|@)?[^\s<>(),;:@]{1,64}@[^\s<>(),;:@]{1,100}\.\p{L}{2,20}/giu;

export interface LineContext {
  readonly home: Country | undefined;
  /** Whether bare handles belong to another service than Telegram. */
  readonly isOtherService: boolean;
  /** Whether a person is described above, to whom the line may refer. */
  readonly isPersonAbove: boolean;
  /** A label above by which the numbers below are another person's. */
  readonly notOwnLabel: string | undefined;
}

/** The content of a line, whatever its label. */
export interface LineContent {
  /** The text without label, numbers and words for numbers; may be empty. */
  readonly name: string;
  /** The company beside the name; empty if there is none. */
  readonly company: string;
  /** A label such as `Home`, which serves as name if the person has no other. */
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

  /** `notOwn`: a label by which no number of the line is the person's own. */
  read(text: string, notOwn?: string): LineContent {
    const rest = this.#extractNumbers(this.#extractAccounts(text), notOwn);
    return this.#content(splitCompany(nameIn(rest)), placeLabelIn(rest));
  }

  readAccount(value: string, role: 'username' | 'telegram_id'): LineContent {
    const text = value.trim();
    if (role === 'telegram_id' && /^\p{Nd}+$/u.test(text)) this.#ids.push(foldDigits(text));
    else if (/^@?[a-z]\w{3,31}$/i.test(text) && !isTelegramAnswer(text))
      this.#usernames.push(text.replace(/^@/, ''));
    else return this.read(value);
    return this.#content({ name: '', company: '' }, '');
  }

  #content({ name, company }: NameAndCompany, placeLabel: string): LineContent {
    return {
      name,
      company,
      placeLabel,
      phones: this.#phones,
      usernames: this.#usernames,
      telegramIds: this.#ids,
      leftOut: this.#leftOut,
      extras: this.#extras,
    };
  }

  /** Replaces links, mail addresses and handles by gaps. */
  #extractAccounts(text: string): string {
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

  /** Leaves the number of a link in the text, so that the text around it can label it. */
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

  /** Replaces numbers, with the words that label them as not the person's own, by gaps. */
  #extractNumbers(text: string, notOwn: string | undefined): string {
    const numbers = findNumbers(text, this.#context.home);
    const pieces: string[] = [];
    // In a list in lower case, a word between two numbers is the next name.
    const isCapitalized = !/^\s*\p{Ll}/u.test(text);
    // In `Mama 0470 …, Papa 0470 …`, both words are names.
    const first = text.slice(0, numbers[0]?.at);
    const isFamily = /^\P{L}*\p{L}+\P{L}*$/u.test(first) && notOwnReason(first) === 'other_person';
    let from = 0;
    let whole: string | undefined;
    for (const [at, number] of numbers.entries()) {
      const end = number.at + number.text.length;
      const before = text.slice(from, number.at);
      const after = text.slice(end, numbers[at + 1]?.at);
      const relative = at > 0 || this.#context.isPersonAbove;
      const label =
        notOwnLabelBefore(before, { relative, isBetween: at > 0 && isCapitalized }) ??
        notOwnLabelAfter(after, { last: at === numbers.length - 1 });
      const found = isFamily && label?.reason === 'other_person' ? undefined : label;
      const reason = found?.reason ?? (notOwn === undefined ? undefined : reasonOf(notOwn));
      if (reason !== undefined) {
        this.#leftOut.push({ text: number.text, reason, field: found?.label ?? notOwn ?? '' });
        whole = undefined;
      } else if (whole === undefined || !this.#isShortened(number, before, whole)) {
        this.#phones.push(number.text);
        whole = number.text;
      } else this.#phones.push(withEnding(this.#phones.pop() ?? '', number.text));
      pieces.push(found ? textBefore(before, found.label) : before);
      from = end;
      if (found && !before.includes(found.label)) from += endOfLabel(after, found.label);
    }
    pieces.push(text.slice(from));
    return pieces.join(gap);
  }

  /** Whether a number lacks its beginning, perhaps behind a label: `home 030 1234567, work 7654321`. */
  #isShortened(
    { text, isShortened: isMarked }: FoundNumber,
    before: string,
    whole: string,
  ): boolean {
    if (isMarked) return true;
    return isNumberLabel(before) && isShortened(text, whole, this.#context.home);
  }
}

function reasonOf(label: string): LeftOutReason {
  return notOwnReason(label) ?? 'other_person';
}

function textBefore(before: string, label: string): string {
  const at = before.lastIndexOf(label);
  return at < 0 ? before : before.slice(0, at);
}

/** The offset after a label and its closing bracket. */
function endOfLabel(after: string, label: string): number {
  const at = after.indexOf(label);
  if (at < 0) return 0;
  const end = at + label.length;
  return /[)\]]/.test(after.charAt(end)) ? end + 1 : end;
}
