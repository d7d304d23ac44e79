import { addAccount, isAccount } from './card-account.ts';
import { CardDraft } from '../../record/card-draft.ts';
import { CardNames } from './card-names.ts';
import { typeWords, type CardProperty } from './card-property.ts';
import type { CardRecord, ExtraKind } from '../../record/card-record.ts';
import type { Role } from '../../labels/header-roles.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import { meaningOfProperty, meaningOfLabel, withoutAppleMarks } from './property-meaning.ts';

/** Of what Telegram has no place for, where it is enough to know that it is there. */
const extras: ReadonlyMap<string, ExtraKind> = new Map([
  ['BDAY', 'birthday'],
  ['PHOTO', 'photo'],
  ['LOGO', 'photo'],
  ['EMAIL', 'email'],
  ['ADR', 'address'],
  ['LABEL', 'address'],
]);

/** Of which text that stands apart from them may be a part. */
const propertiesInUse: ReadonlySet<string> = new Set(['TEL', 'FN', 'N', 'ORG', 'NICKNAME', '']);

/** Every contact of an account of Google is in this group. */
const allContactsGroup = /^\*?\s*my ?contacts$/i;

/** Of a note: more is no note that could be shown. */
const maxNote = 8192;
const maxStray = 100;

/** A card between its BEGIN and its END. */
export class CardBuilder {
  readonly #draft = new CardDraft();
  readonly #names = new CardNames();
  /** Of numbers and accounts, by the group they share. Apple writes them behind: nothing is decided before. */
  readonly #labels = new Map<string, string>();
  readonly #labelled: CardProperty[] = [];
  #previous = '';
  #note = '';
  #stray = '';

  add(property: CardProperty): void {
    if (property.name === '') return this.#takeStray(property.text());
    this.#endProperty();
    this.#previous = property.name;
    this.#takeProperty(property);
  }

  /** Lists what is no property, and none of another. */
  addDamaged(text: string): void {
    this.#draft.addLeftOut(text, 'unreadable');
  }

  /** Lists a number of the card of an assistant inside of this one. */
  addAgent(property: CardProperty): void {
    if (property.name === 'TEL') this.#leaveOutOther(property.text(), 'AGENT');
  }

  finish(index: number): CardRecord {
    this.#endProperty();
    for (const property of this.#labelled) {
      const label = this.#labels.get(property.group) ?? '';
      if (isAccount(property.name)) addAccount(this.#draft, property, label);
      else this.#addNumber(property, label);
    }
    this.#names.addTo(this.#draft);
    return this.#draft.finish(index);
  }

  #takeProperty(property: CardProperty): void {
    const { name } = property;
    switch (name) {
      case 'TEL':
      case 'X-MS-TEL':
        if (!property.isEmpty) this.#labelled.push(property);
        return;
      case 'X-ABLABEL':
      case 'X-LABEL':
        if (property.group !== '') this.#labels.set(property.group, property.text());
        return;
      case 'N':
        if (this.#isSound(property)) this.#names.addParts(property);
        return;
      case 'FN':
        if (this.#isSound(property)) this.#names.addWhole(property);
        return;
      case 'ORG':
        if (this.#isSound(property)) this.#names.addOrganisation(property.units());
        return;
      case 'NICKNAME':
        if (this.#isSound(property)) this.#names.addNickname(property.list()[0] ?? '');
        return;
      case 'X-ABSHOWAS':
        if (/company/i.test(property.text())) this.#names.setCompany();
        return;
      case 'KIND':
        if (/^\s*org/i.test(property.text())) this.#names.setCompany();
        return;
      case 'NOTE':
        this.#note = property.text();
        return;
      case 'CATEGORIES':
        for (const label of property.list()) {
          if (!allContactsGroup.test(label.trim())) this.#draft.addLabel(label);
        }
        return;
      case 'UID':
        return this.#draft.setUid(property.text());
      case 'AGENT':
        return this.#takeEscapedAgent(property.text());
      case 'RELATED':
        return this.#leaveOutOther(property.text(), `RELATED ${typeWords(property.params)}`);
      default:
        if (isAccount(name)) this.#labelled.push(property);
        else this.#takeOther(property);
    }
  }

  #takeOther(property: CardProperty): void {
    const { name, rawName } = property;
    const extra = extras.get(name);
    if (extra) {
      if (!property.isEmpty) this.#draft.addExtra(extra);
      return;
    }
    const isOwn = name.startsWith('X-');
    const { role, reason } = meaningOfProperty(rawName);
    if (reason === undefined && role === 'other') return;
    const text = property.text();
    if (reason !== undefined) {
      if (isWrittenNumber(text)) this.#draft.addLeftOut(text, reason, rawName);
    } else if (role === 'phone') {
      if (isWrittenNumber(text) || !isOwn) this.#draft.addPhone(text, rawName);
    } else if (!isOwn) {
      this.#takeHeaded(role, text, rawName);
    }
  }

  /** `First name:Zoe`, of programs that put the headers of a table before the colon. */
  #takeHeaded(role: Role, text: string, header: string): void {
    switch (role) {
      case 'first':
      case 'middle':
      case 'last':
        return this.#names.addHeaded(role, text);
      case 'whole':
        return this.#names.addText(text);
      case 'organisation':
        return this.#names.addOrganisation([text]);
      case 'nickname':
        return this.#names.addNickname(text);
      case 'username':
        if (/telegram|\btg\b/i.test(header)) this.#draft.addUsername(text, header);
        return;
      case 'telegram_id':
        if (/telegram|\btg\b/i.test(header)) this.#draft.addTelegramId(text, header);
        return;
      default:
        return;
    }
  }

  #addNumber(property: CardProperty, label: string): void {
    const text = property.text();
    const types = meaningOfLabel(property.params, typeWords);
    const own = label === '' ? types : meaningOfLabel(label, withoutAppleMarks);
    const reason = property.fault ?? types.reason ?? own.reason;
    if (reason === undefined) return this.#draft.addPhone(text, property.name);
    const words = own.words || types.words;
    this.#draft.addLeftOut(text, reason, `${property.name} ${words}`.trim());
  }

  /** Whether the value can be used; lists it otherwise. */
  #isSound(property: CardProperty): boolean {
    const { fault } = property;
    if (fault !== undefined) this.#draft.addLeftOut(property.text(), fault, property.name);
    return fault === undefined;
  }

  /**
   * A line that is no property goes on with the one before, whose writer did not fold it. Text in a
   * property that is of no use costs nothing.
   */
  #takeStray(text: string): void {
    if (this.#previous === 'NOTE') this.#note = `${this.#note}\n${text}`.slice(0, maxNote);
    else if (propertiesInUse.has(this.#previous) || isWrittenNumber(text)) {
      this.#stray = `${this.#stray} ${text}`.trimStart().slice(0, maxStray);
    }
  }

  #endProperty(): void {
    this.#draft.addNote(this.#note);
    if (this.#stray !== '') this.#draft.addLeftOut(this.#stray, 'unreadable', this.#previous);
    this.#note = '';
    this.#stray = '';
  }

  /** In version 3.0 the card of an assistant is one value: its lines are escaped (RFC 2426, 3.5.4). */
  #takeEscapedAgent(text: string): void {
    if (!/^\s*BEGIN:VCARD\s*\n/i.test(text)) return;
    for (const [, number = ''] of text.matchAll(/^(?:[\w-]+\.)?TEL[^:\n]*:(.*)$/gim)) {
      this.#leaveOutOther(number, 'AGENT');
    }
  }

  /** Other people stand in cards by name as well: that is no number which is missing later. */
  #leaveOutOther(text: string, field: string): void {
    const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
    if (digits >= 3 && !/@|^(?:urn|https?):/i.test(text)) {
      this.#draft.addLeftOut(text, 'other_person', field.trim());
    }
  }
}
