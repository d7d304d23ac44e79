import type { ColumnRole } from '../../labels/header-roles.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { isOwnUid } from '../../write/card-uid.ts';
import { addAccount } from './card-account.ts';
import { CardNames } from './card-names.ts';
import { type CardProperty, type Spelling, typeWords } from './card-property.ts';
import { meaningOfLabel, meaningOfProperty, withoutAppleMarks } from './property-meaning.ts';

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
  #labels: Map<string, string> | undefined;
  readonly #labelled: CardProperty[] = [];
  #previous = '';
  /** Other programs keep Roster's UID, but most write their own name above it. */
  #hasProgram = false;
  #spelling: Spelling = 'decoded';
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
      const label = this.#labels?.get(property.group) ?? '';
      if (property.kind === 'number') this.#addNumber(property, label);
      else addAccount(this.#draft, property, label);
    }
    this.#names.addTo(this.#draft);
    return this.#draft.finish(index);
  }

  #addProperty(property: CardProperty): void {
    const { kind } = property;
    switch (kind) {
      case 'number':
        if (!property.isEmpty) this.#labelled.push(property);
        return;
      case 'custom_label':
        this.#addLabel(property);
        return;
      case 'name_parts':
        if (this.#isSound(property)) this.#names.addParts(property);
        return;
      case 'whole_name':
        if (this.#isSound(property)) this.#names.addWhole(property);
        return;
      case 'organisation':
        if (this.#isSound(property)) this.#names.addOrganisation(property.units());
        return;
      case 'nickname':
        if (this.#isSound(property)) this.#names.addNickname(property.list()[0] ?? '');
        return;
      case 'shown_as':
        if (/company/i.test(property.text())) this.#names.setCompany();
        return;
      case 'card_kind':
        if (/^\s*org/i.test(property.text())) this.#names.setCompany();
        return;
      case 'note':
        this.#note = property.text(this.#spelling);
        return;
      case 'categories':
        return this.#addCategories(property);
      case 'uid':
        if (!this.#hasProgram && isOwnUid(property.text())) this.#spelling = 'exact';
        return this.#draft.setUid(property.text());
      case 'agent':
        return this.#addEscapedAgent(property.text());
      case 'related':
        return this.#leaveOutOther(property.text(), `RELATED ${typeWords(property.params)}`);
      case 'account':
      case 'telegram_account':
      case 'telegram_id':
        this.#labelled.push(property);
        return;
      case 'birthday':
      case 'photo':
      case 'email':
      case 'address':
        if (!property.isEmpty) this.#draft.addExtra(kind);
        return;
      case 'begin':
      case 'end':
      case 'version':
        return;
      case 'other':
        this.#addOther(property);
    }
  }

  #addCategories(property: CardProperty): void {
    const isOwn = this.#spelling === 'exact';
    for (const label of property.list(this.#spelling)) {
      if (isOwn || !allContactsGroup.test(label.trim())) this.#draft.addLabel(label);
    }
  }

  #addOther(property: CardProperty): void {
    const { rawName } = property;
    this.#hasProgram ||= property.name === 'PRODID';
    const isOwn = property.name.startsWith('X-');
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

  #addLabel(property: CardProperty): void {
    if (property.group === '') return;
    this.#labels = (this.#labels ?? new Map()).set(property.group, property.text());
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
