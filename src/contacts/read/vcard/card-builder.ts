import type { ColumnRole } from '../../labels/header-roles.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord, ExtraKind } from '../../record/card-record.ts';
import { addAccount, isAccount } from './card-account.ts';
import { CardNames } from './card-names.ts';
import { type CardProperty, typeWords } from './card-property.ts';
import { meaningOfLabel, meaningOfProperty, withoutAppleMarks } from './property-meaning.ts';

/** Properties that Telegram cannot store and whose presence is recorded. */
const extras: ReadonlyMap<string, ExtraKind> = new Map([
  ['BDAY', 'birthday'],
  ['PHOTO', 'photo'],
  ['LOGO', 'photo'],
  ['EMAIL', 'email'],
  ['ADR', 'address'],
  ['LABEL', 'address'],
]);

/** Properties that a stray line after them may continue. */
const propertiesInUse: ReadonlySet<string> = new Set(['TEL', 'FN', 'N', 'ORG', 'NICKNAME', '']);

/** Google's group of all contacts. */
const allContactsGroup = /^\*?\s*my ?contacts$/i;

/** In characters. */
const maxNote = 8192;
const maxStray = 100;

/** Builds the record of one card from its properties. */
export class CardBuilder {
  readonly #draft = new CardDraft();
  readonly #names = new CardNames();
  /** Labels of numbers and accounts by group. Apple writes a label after its number, so they wait for `finish`. */
  readonly #labels = new Map<string, string>();
  readonly #labelled: CardProperty[] = [];
  #previous = '';
  #note = '';
  #stray = '';

  add(property: CardProperty): void {
    if (property.name === '') return this.#addStray(property.text());
    this.#endProperty();
    this.#previous = property.name;
    this.#addProperty(property);
  }

  /** Leaves out text that is no property. */
  addDamaged(text: string): void {
    this.#draft.addLeftOut(text, 'unreadable');
  }

  /** Leaves out the number of an assistant whose card is nested in this one. */
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

  #addProperty(property: CardProperty): void {
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
        return this.#addEscapedAgent(property.text());
      case 'RELATED':
        return this.#leaveOutOther(property.text(), `RELATED ${typeWords(property.params)}`);
      default:
        if (isAccount(name)) this.#labelled.push(property);
        else this.#addOther(property);
    }
  }

  #addOther(property: CardProperty): void {
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
      this.#addHeaded(role, text, rawName);
    }
  }

  /** Adds `First name:Zoe`, as programs write it that use table headers as property names. */
  #addHeaded(role: ColumnRole, text: string, header: string): void {
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

  /** Whether the value can be used; leaves it out otherwise. */
  #isSound(property: CardProperty): boolean {
    const { fault } = property;
    if (fault !== undefined) this.#draft.addLeftOut(property.text(), fault, property.name);
    return fault === undefined;
  }

  /** A line that is no property continues an unfolded one; it matters only after properties in use. */
  #addStray(text: string): void {
    if (this.#previous === 'NOTE') this.#note = `${this.#note}\n${text}`.slice(0, maxNote);
    else if (propertiesInUse.has(this.#previous) || isWrittenNumber(text)) {
      this.#stray = `${this.#stray} ${text}`.trimStart().slice(0, maxStray);
    }
  }

  #endProperty(): void {
    if (this.#note !== '') {
      this.#draft.addNote(this.#note);
      this.#note = '';
    }
    if (this.#stray !== '') {
      this.#draft.addLeftOut(this.#stray, 'unreadable', this.#previous);
      this.#stray = '';
    }
  }

  /** In version 3.0, the card of an assistant is one escaped value (RFC 2426, 3.5.4). */
  #addEscapedAgent(text: string): void {
    if (!/^\s*BEGIN:VCARD\s*\n/i.test(text)) return;
    for (const [, number = ''] of text.matchAll(/^(?:[\w-]+\.)?TEL[^:\n]*:(.*)$/gim)) {
      this.#leaveOutOther(number, 'AGENT');
    }
  }

  /** Leaves out the number of another person; names and addresses are no loss. */
  #leaveOutOther(text: string, field: string): void {
    const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
    if (digits >= 3 && !/@|^(?:urn|https?):/i.test(text)) {
      this.#draft.addLeftOut(text, 'other_person', field.trim());
    }
  }
}
