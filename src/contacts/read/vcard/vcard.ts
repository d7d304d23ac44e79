import type { Country } from '../../phone.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { OpenCards } from './open-cards.ts';
import { ValueReader, toByteText } from './value-reader.ts';
import { VcardLines } from './vcard-lines.ts';

/** Properties and turns of lines; more than any card has, even with a picture that fills the file. */
const maxSteps = 20_000;

/** In bytes: enough to detect the format of a file. */
const sampleBytes = 65_536;

const hasBegin = /^[ \t>]*BEGIN[ \t]*:[ \t]*VCARD\b/im;
const hasVersion = /^VERSION[ \t]*:[ \t]*[234]\.\d/im;
const hasEnd = /^END[ \t]*:[ \t]*VCARD\b/im;
const hasContent = /^(?:[\w-]+\.)?(?:TEL|FN|N)[ \t]*[:;]/im;
const otherComponent = /^BEGIN[ \t]*:/im;

const beginsWithCard = /^[\s>\uFEFF]*BEGIN[ \t]*:[ \t]*VCARD\b/i;

/** Whether a file begins with a vCard, so that nothing else in it counts. */
export function beginsWithVcard(text: string): boolean {
  return beginsWithCard.test(text);
}

/** Whether the beginning of a file is that of vCards, even if BEGIN is missing. */
export function isVcardText(text: string): boolean {
  if (hasBegin.test(text)) return true;
  if (otherComponent.test(text)) return false;
  return hasContent.test(text) && (hasVersion.test(text) || hasEnd.test(text));
}

/**
 * Reads the cards of a file one at a time: versions 2.1 to 4.0, as phones, mail programs and Telegram write them.
 * Damage to a card affects neither its neighbors nor its other properties: it becomes a left-out part
 * (`unreadable`, `too_long`). Other bytes give no records; nothing makes it throw. Content that is too long for a
 * card is cut off. `country`: the account's, for files with undeclared charsets.
 *
 * @example
 * [...readVcards(Buffer.from('BEGIN:VCARD\nFN:Zoe\nTEL:+447911123456\nEND:VCARD'))]; // one record
 */
export function* readVcards(bytes: Uint8Array, country?: Country): Generator<CardRecord> {
  const file = toByteText(bytes);
  const values = new ValueReader(file, country);
  const head = file.toString('latin1', 0, sampleBytes);
  const cards = new OpenCards({ isVcardFile: isVcardText(head) });
  let index = 0;
  let steps = 0;
  const lines = new VcardLines(file);
  for (let line = lines.next(); line; line = lines.next()) {
    // Lines that are no property may be base64 data.
    if (line === 'pause' || line.head.name !== '') steps += 1;
    if (steps > maxSteps) cards.cutOff();
    if (line !== 'pause') cards.add(line, values);
    if (!cards.hasDone) continue;
    for (const card of cards.drain()) {
      yield card.finish(index++);
      steps = 0;
    }
  }
  cards.endAll();
  for (const card of cards.drain()) yield card.finish(index++);
}
