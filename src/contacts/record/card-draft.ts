import { splitLabels } from '../label.ts';
import { notOwnReason } from '../labels/number-labels.ts';
import { isVisible } from '../name.ts';
import type { Country } from '../phone.ts';
import { splitNumbers } from '../phone/find-numbers.ts';
import { digitsOf, foldDigits } from '../phone/fold-digits.ts';
import { withEnding } from '../phone/shortened.ts';
import { parseUserQuery } from '../user-query.ts';
import { accountOfUid } from '../write/card-uid.ts';
import { nameOrFallback } from '../write/exported-contact.ts';
import type { CardRecord, ExtraKind, LeftOut, LeftOutReason, NameForm } from './card-record.ts';
import { decodeEntities } from './html-entities.ts';

interface EntryName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Bounds the numbers of one entry, which may be damaged and hold a whole file. */
const maxPhones = 1000;

/** Long enough to recognize text that was left out. */
const maxShown = 100;

/** Much longer than a UUID or a web address. */
const maxUid = 500;

/** Ids have at most 52 bits (core.telegram.org/api/bots/ids). */
const telegramIdPattern = /^[1-9]\d{0,15}$/;

/** Collects the content of one entry and decides on its name, numbers and account. */
export class CardDraft {
  readonly #phones: string[] = [];
  readonly #names: { [form in NameForm]?: EntryName } = {};
  readonly #leftOut: LeftOut[] = [];
  readonly #notes: string[] = [];
  /** Undefined if there are none, as in most entries. */
  #labels: Set<string> | undefined;
  readonly #kinds: ExtraKind[] = [];
  #country: Country | undefined;
  #telegramId: bigint | undefined;
  #username: string | undefined;
  #accountField: string | undefined;
  #uid: string | undefined;
  #ownId: bigint | undefined;
  #ownIdField: string | undefined;

  /**
   * Adds the numbers of a value. Those that are not the person's own, by the words beside them or by `field`
   * (their header or property), are left out.
   */
  addPhone(text: string, field = ''): void {
    let before: string | undefined;
    for (const { text: number, label, isShortened } of splitNumbers(text.trim())) {
      const phone = number.trim();
      if (phone === '') continue;
      const ofLabel = notOwnReason(label);
      const reason = ofLabel ?? notOwnReason(field);
      const whole = before;
      before = undefined;
      if (reason) this.addLeftOut(phone, reason, ofLabel ? label : field);
      else if (isShortened && whole === undefined) this.addLeftOut(phone, 'shortened', field);
      // Where the country is known, the plan decides whether it is one.
      else if (isShortened)
        this.#phones.push((before = withEnding(this.#phones.pop() ?? '', phone)));
      else if (this.#phones.length < maxPhones) this.#phones.push((before = phone));
      else this.addLeftOut(phone, 'too_many', field);
    }
  }

  /** Records that something is not imported, and why. */
  addLeftOut(text: string, reason: LeftOutReason, field = ''): void {
    this.#leftOut.push({ text: text.trim().slice(0, maxShown), reason, field });
  }

  /** Adds a name; the first of each form wins. */
  addName(form: NameForm, first: string, last = ''): void {
    if ((first === '' && last === '') || this.#names[form]) return;
    const name = {
      firstName: decodeEntities(first).trim(),
      lastName: decodeEntities(last).trim(),
    };
    const isSeen = isVisible(name.firstName) || isVisible(name.lastName);
    if (isSeen) this.#names[form] = name;
  }

  setCountry(country: Country): void {
    this.#country = country;
  }

  addTelegramId(text: string, field: string): void {
    const id = foldDigits(text.trim());
    if (!telegramIdPattern.test(id) || this.#telegramId !== undefined) return;
    this.#telegramId = BigInt(id);
    this.#accountField ??= field;
  }

  /** Adds a Telegram username, with or without the @, or as a link. */
  addUsername(text: string, field: string): void {
    const name = text.trim();
    this.addLink(/^\w+$/.test(name) ? `@${name}` : name, field);
  }

  /** Adds the username of a Telegram link; ignores other addresses. */
  addLink(text: string, field: string): void {
    const who = parseUserQuery(text);
    if (who.kind !== 'username' || this.#username !== undefined) return;
    this.#username = who.username;
    this.#accountField ??= field;
  }

  addNote(text: string): void {
    const note = text.trim();
    if (note === '') return;
    this.#notes.push(note);
    this.addExtra('note');
  }

  addLabel(text: string): void {
    for (const label of splitLabels(text).map((one) => one.trim())) {
      if (label === '') continue;
      this.#labels = (this.#labels ?? new Set()).add(label);
      this.addExtra('label');
    }
  }

  /** Records that the entry has content that Telegram cannot store. */
  addExtra(kind: ExtraKind): void {
    if (!this.#kinds.includes(kind)) this.#kinds.push(kind);
  }

  /**
   * Sets the UID; the first one wins. A UID that Roster wrote contains the account, which takes precedence:
   * other programs keep UIDs and drop properties they do not know.
   */
  setUid(text: string, field = 'UID'): void {
    const uid = text.trim().slice(0, maxUid);
    if (uid === '' || this.#uid !== undefined) return;
    this.#uid = uid;
    this.#ownId = accountOfUid(uid);
    if (this.#ownId !== undefined) this.#ownIdField = field;
  }

  finish(index: number, line?: number): CardRecord {
    const form = this.#bestForm();
    const name = form && this.#names[form];
    return {
      index,
      line,
      firstName: name?.firstName ?? '',
      lastName: name?.lastName ?? '',
      nameForm: form,
      phones: this.#phones,
      country: this.#country,
      telegramId: this.#ownId ?? this.#telegramId,
      username: this.#username,
      accountField: this.#accountField ?? this.#ownIdField,
      uid: this.#uid,
      leftOut: this.#leftOut,
      extras: {
        notes: this.#notes,
        labels: this.#labels ? [...this.#labels] : [],
        kinds: this.#kinds,
      },
    };
  }

  #bestForm(): NameForm | undefined {
    const parts = this.#named('parts');
    // A lone first or last name is often an unsplit name, or what an app kept of one.
    if (parts && parts.firstName !== '' && parts.lastName !== '') return 'parts';
    const whole = this.#named('whole');
    if (whole) return parts || !this.#isPlaceholder(whole) ? 'whole' : undefined;
    if (parts) return 'parts';
    if (this.#names.organisation) return 'organisation';
    return this.#names.nickname ? 'nickname' : undefined;
  }

  /** The name of a form, unless it repeats the number, as programs write it for unnamed numbers. */
  #named(form: NameForm): EntryName | undefined {
    const name = this.#names[form];
    return name && !this.#isNumber(name) ? name : undefined;
  }

  #isNumber({ firstName, lastName }: EntryName): boolean {
    if (/\p{L}/u.test(firstName) || /\p{L}/u.test(lastName)) return false;
    const digits = digitsOf(`${firstName}${lastName}`);
    return digits.length > 2 && this.#phones.some((phone) => digitsOf(phone) === digits);
  }

  /** Whether a name is the placeholder that Roster's own exports have for unknown names. */
  #isPlaceholder({ firstName }: EntryName): boolean {
    const [telegramId, username] = [this.#ownId ?? this.#telegramId, this.#username];
    if (telegramId === undefined) return false;
    const nameless = { firstName: '', lastName: '', mutual: undefined };
    const phone = this.#phones[0];
    return firstName === nameOrFallback({ ...nameless, telegramId, username, phone });
  }
}
