import { accountOfUid } from '../write/card-uid.ts';
import { nameOrStandIn } from '../write/exported-contact.ts';
import { readWho } from '../who.ts';
import type { CardRecord, ExtraKind, LeftOut, LeftOutReason, NameForm } from './card-record.ts';
import { decodeEntities } from './html-entities.ts';
import { notOwnReason } from '../labels/number-labels.ts';
import { splitNumbers } from '../phone/find-numbers.ts';

interface WrittenName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Far more than a switchboard has; keeps one entry from holding a whole file. */
const maxPhones = 1000;

/** As much of what is left out as a person needs to find it again. */
const maxShown = 100;

/** Far more than a UUID or a web address takes up. */
const maxUid = 500;

/** Ids have at most 52 bits (core.telegram.org/api/bots/ids). */
const writtenId = /^[1-9]\d{0,15}$/;

/** Programs that must write a name write one of nothing that is seen. */
const visible = /[^\s\p{Cf}\p{Cc}\u2800\u3164]/u;

/** An entry of a source while it is being read. */
export class CardDraft {
  readonly #phones: string[] = [];
  readonly #names = new Map<NameForm, WrittenName>();
  readonly #leftOut: LeftOut[] = [];
  readonly #notes: string[] = [];
  readonly #labels: string[] = [];
  readonly #kinds = new Set<ExtraKind>();
  #telegramId: bigint | undefined;
  #username: string | undefined;
  #accountField: string | undefined;
  #uid: string | undefined;
  #ownId: bigint | undefined;
  #ownIdField: string | undefined;

  /**
   * Adds the numbers of a value, and lists those that are not the person's own by the words beside them
   * or by `field`, the header or property they stand under.
   */
  addPhone(text: string, field = ''): void {
    for (const { text: number, label } of splitNumbers(text.trim())) {
      const phone = number.trim();
      if (phone === '') continue;
      const ofLabel = notOwnReason(label);
      const reason = ofLabel ?? notOwnReason(field);
      if (reason) this.addLeftOut(phone, reason, ofLabel ? label : field);
      else if (this.#phones.length < maxPhones) this.#phones.push(phone);
      else this.addLeftOut(phone, 'too_many', field);
    }
  }

  /** Lists something that is not imported, with its reason. */
  addLeftOut(text: string, reason: LeftOutReason, field = ''): void {
    this.#leftOut.push({ text: text.trim().slice(0, maxShown), reason, field });
  }

  /** The first of each form counts. */
  addName(form: NameForm, first: string, last = ''): void {
    const name = {
      firstName: decodeEntities(first).trim(),
      lastName: decodeEntities(last).trim(),
    };
    const isSeen = visible.test(name.firstName) || visible.test(name.lastName);
    if (isSeen && !this.#names.has(form)) this.#names.set(form, name);
  }

  addTelegramId(text: string, field: string): void {
    const id = text.trim();
    if (!writtenId.test(id) || this.#telegramId !== undefined) return;
    this.#telegramId = BigInt(id);
    this.#accountField ??= field;
  }

  /** A username of Telegram, with or without the @, or as a link. */
  addUsername(text: string, field: string): void {
    const name = text.trim();
    this.addLink(/^\w+$/.test(name) ? `@${name}` : name, field);
  }

  /** Any web address; those of Telegram name a username. */
  addLink(text: string, field: string): void {
    const who = readWho(text);
    if (who.kind !== 'username' || this.#username !== undefined) return;
    this.#username = who.username;
    this.#accountField ??= field;
  }

  addNote(text: string): void {
    const note = text.trim();
    if (note === '') return;
    this.#notes.push(note);
    this.#kinds.add('note');
  }

  addLabel(text: string): void {
    const label = text.trim();
    if (label === '') return;
    if (!this.#labels.includes(label)) this.#labels.push(label);
    this.#kinds.add('label');
  }

  /** Notes that the entry holds something Telegram has no place for. */
  addExtra(kind: ExtraKind): void {
    this.#kinds.add(kind);
  }

  /**
   * The first counts. One of our own names the account, more surely than anything else of the card: other
   * programs keep it and drop properties they do not know.
   */
  setUid(text: string, field = 'UID'): void {
    const uid = text.trim().slice(0, maxUid);
    if (uid === '' || this.#uid !== undefined) return;
    this.#uid = uid;
    this.#ownId = accountOfUid(uid);
    if (this.#ownId !== undefined) this.#ownIdField = field;
  }

  finish(index: number, line?: number): CardRecord {
    const [form, name] = this.#bestName() ?? [];
    return {
      index,
      line,
      ...(name ?? { firstName: '', lastName: '' }),
      nameForm: form,
      phones: this.#phones,
      telegramId: this.#ownId ?? this.#telegramId,
      username: this.#username,
      accountField: this.#accountField ?? this.#ownIdField,
      uid: this.#uid,
      leftOut: this.#leftOut,
      extras: { notes: this.#notes, labels: this.#labels, kinds: [...this.#kinds] },
    };
  }

  #bestName(): readonly [NameForm, WrittenName] | undefined {
    const parts = this.#named('parts');
    const whole = this.#named('whole');
    // Half of the parts is often all of a name that was never split, or what an app kept of one.
    if (parts && (whole === undefined || (parts.firstName !== '' && parts.lastName !== ''))) {
      return ['parts', parts];
    }
    if (whole && !parts && this.#isStandIn(whole)) return undefined;
    if (whole) return ['whole', whole];
    for (const form of ['organisation', 'nickname'] as const) {
      const name = this.#names.get(form);
      if (name) return [form, name];
    }
    return undefined;
  }

  /** A program without a name for a number writes the number there: that is none to be saved under. */
  #named(form: NameForm): WrittenName | undefined {
    const name = this.#names.get(form);
    return name && !this.#isNumber(name) ? name : undefined;
  }

  #isNumber({ firstName, lastName }: WrittenName): boolean {
    const text = `${firstName} ${lastName}`;
    if (/\p{L}/u.test(text)) return false;
    const digits = text.replace(/\D/g, '');
    return digits.length > 2 && this.#phones.some((phone) => phone.replace(/\D/g, '') === digits);
  }

  /** What our own files say in place of a name that is not known must not become one. */
  #isStandIn({ firstName }: WrittenName): boolean {
    const [telegramId, username] = [this.#ownId ?? this.#telegramId, this.#username];
    if (telegramId === undefined) return false;
    const nameless = { firstName: '', lastName: '', mutual: undefined };
    const phone = this.#phones[0];
    return firstName === nameOrStandIn({ ...nameless, telegramId, username, phone });
  }
}
