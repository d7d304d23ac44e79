import { Parser } from 'htmlparser2';
import type { Country } from '../phone.ts';
import { findNumbers } from '../phone/find-numbers.ts';
import { CardDraft } from '../record/card-draft.ts';
import type { CardRecord } from '../record/card-record.ts';

/** In characters; a caller can pause between chunks. */
const chunkLength = 16_384;

/** The title of a page, which Telegram Desktop writes in English. */
const title = /class="page_header\b[^]{0,500}?class="text bold">\s*([^<]{0,60}?)\s*</;
/** The name that Telegram Desktop writes for a contact without one. */
const nameless = 'Deleted Account';

/**
 * Whether a page is a list that Telegram Desktop exports: `contacts`, or another one, such as frequent
 * contacts, sessions and profile pictures. `text`: its beginning.
 */
export function telegramListOf(text: string): 'contacts' | 'other' | undefined {
  if (!/class="entry\b/.test(text) || !/class="details_entry\b/.test(text)) return undefined;
  const named = title.exec(text)?.[1] ?? '';
  return named === '' || named === 'Contacts' ? 'contacts' : 'other';
}

/** Whether a page is a chat that Telegram Desktop or a WhatsApp viewer exported. */
export function isChatHtml(text: string): boolean {
  return /class="message\b[^"]*"[^>]*id="message/.test(text) || /class="from_name"/.test(text);
}

/** Reads the contacts of Telegram Desktop's `lists/contacts.html` one at a time. */
export function* readTelegramHtml(text: string, home?: Country): Generator<CardRecord> {
  const entries = new EntryCollector();
  const parser = new Parser(entries, { decodeEntities: true });
  let index = 0;
  for (let at = 0; at < text.length; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
    for (const entry of entries.drain()) yield toRecord(entry, index++, home);
  }
  parser.end();
  for (const entry of entries.drain()) yield toRecord(entry, index++, home);
}

interface Entry {
  name: string;
  details: string[];
}

/** Longer than any name or number. */
const maxText = 1000;

class EntryCollector {
  #ready: Entry[] = [];
  #entry: Entry | undefined;
  /** The part that each open element belongs to, outermost first. */
  readonly #open: string[] = [];

  onopentag(tag: string, { class: classes = '' }: Readonly<Record<string, string>>): void {
    if (isVoid.test(tag)) return;
    const words = classes.split(/\s+/);
    if (words.includes('entry')) this.#entry = { name: '', details: [] };
    const [part = ''] = ['entry', 'name', 'details_entry'].filter((one) => words.includes(one));
    if (part === 'details_entry') this.#entry?.details.push('');
    this.#open.push(part || (this.#open.at(-1) === 'entry' ? '' : (this.#open.at(-1) ?? '')));
  }

  ontext(text: string): void {
    const entry = this.#entry;
    const part = this.#open.at(-1);
    if (!entry) return;
    if (part === 'name') entry.name = (entry.name + text).slice(0, maxText);
    else if (part === 'details_entry') {
      const last = entry.details.length - 1;
      entry.details[last] = ((entry.details[last] ?? '') + text).slice(0, maxText);
    }
  }

  onclosetag(tag: string): void {
    if (isVoid.test(tag)) return;
    if (this.#open.pop() !== 'entry' || !this.#entry) return;
    this.#ready.push(this.#entry);
    this.#entry = undefined;
  }

  drain(): readonly Entry[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}

const isVoid = /^(?:br|img|hr|input|meta|link|wbr)$/;

function toRecord({ name, details }: Entry, index: number, home: Country | undefined): CardRecord {
  const draft = new CardDraft();
  const whole = name.replace(/\s+/g, ' ').trim();
  draft.addName('whole', whole === nameless ? '' : whole);
  for (const detail of details) {
    const text = detail.trim();
    if (findNumbers(text, home).length > 0 || /^\+?[\d\s()-]{5,}$/.test(text)) draft.addPhone(text);
    else if (text.startsWith('@')) draft.addUsername(text, '');
    else draft.addNote(text);
  }
  return draft.finish(index);
}
