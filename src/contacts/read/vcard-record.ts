import { CardDraft } from './card-draft.ts';
import type { CardRecord } from './card-record.ts';
import type { VcardLine } from './vcard-lines.ts';
import { isBase64, splitValue, unescapeValue, type ValueReader } from './vcard-text.ts';

/** A card between its BEGIN and its END. */
export class CardUnderRead {
  readonly #values: ValueReader;
  readonly #draft = new CardDraft();
  #afterData = false;

  constructor(values: ValueReader) {
    this.#values = values;
  }

  take(line: VcardLine): void {
    if (line.name === '') {
      // Data in base64 may go on without the space that marks a folded line.
      if (!this.#afterData) this.#draft.leaveOut('', 'unreadable');
      return;
    }
    this.#afterData = isBase64(line);
    this.#takeProperty(line);
  }

  finish(index: number): CardRecord {
    return this.#draft.finish(index);
  }

  #takeProperty(line: VcardLine): void {
    switch (line.name) {
      case 'TEL':
        return this.#draft.addPhone(unescapeValue(this.#read(line)));
      case 'X-TELEGRAM-ID':
        return this.#draft.addTelegramId(this.#read(line), line.name);
      case 'X-TELEGRAM-USERNAME':
        return this.#draft.addUsername(this.#read(line), line.name);
      case 'URL':
      case 'IMPP':
      case 'X-SOCIALPROFILE':
        return this.#draft.addLink(unescapeValue(this.#read(line)), line.name);
      case 'N':
        return this.#addParts(line);
      case 'FN':
        return this.#draft.addName('whole', unescapeValue(this.#read(line)));
      case 'ORG':
        return this.#draft.addName(
          'organisation',
          splitValue(this.#read(line), line.legacy)[0] ?? '',
        );
      case 'NICKNAME':
        return this.#draft.addName('nickname', unescapeValue(this.#read(line)));
    }
  }

  /**
   * Given and further names before, family name after, titles left out: as Telegram for Android takes
   * them from the phone (ContactsController.java).
   */
  #addParts(line: VcardLine): void {
    const [family = '', given = '', further = ''] = splitValue(this.#read(line), line.legacy);
    this.#draft.addName('parts', `${given} ${further}`, family);
  }

  #read(line: VcardLine): string {
    const text = this.#values.read(line);
    if (text === undefined) this.#draft.leaveOut('', 'too_long', line.name);
    return text ?? '';
  }
}
