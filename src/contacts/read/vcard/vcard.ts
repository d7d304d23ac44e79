import type { Country } from '../../phone.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { OpenCards } from './open-cards.ts';
import { readVcardLines } from './vcard-lines.ts';
import { toByteText, ValueReader } from './value-reader.ts';

const latin1 = new TextDecoder('latin1');

/** Properties, and sixteens of lines: more than any card has, also with a picture that fills a file. */
const maxSteps = 20_000;

/** Enough to tell what a file is. */
const sampleBytes = 65_536;

const hasBegin = /^[ \t>]*BEGIN[ \t]*:[ \t]*VCARD\b/im;
const hasVersion = /^VERSION[ \t]*:[ \t]*[234]\.\d/im;
const hasEnd = /^END[ \t]*:[ \t]*VCARD\b/im;
const hasContent = /^(?:[\w-]+\.)?(?:TEL|FN|N)[ \t]*[:;]/im;
const otherComponent = /^BEGIN[ \t]*:/im;

/** Whether the beginning of a file is one of vCards, be it that their BEGIN is missing. */
export function isVcardText(text: string): boolean {
  if (hasBegin.test(text)) return true;
  if (otherComponent.test(text)) return false;
  return hasContent.test(text) && (hasVersion.test(text) || hasEnd.test(text));
}

/**
 * Reads every card in a file as phones, mail programs and Telegram write them: versions 2.1 to 4.0,
 * one or many. A damaged card costs its neighbours nothing, and itself only what is damaged. Bytes
 * that are no vCard give no records; no bytes make it throw. Records come one at a time, so that a
 * caller can stop or pause at any; what is too long to be one is cut off, or stands as a card of nothing.
 * `country`: of the account, for files that say nothing of their charset.
 */
export function* readVcards(bytes: Uint8Array, country?: Country): Generator<CardRecord> {
  const file = toByteText(bytes);
  const values = new ValueReader(file, country);
  const cards = new OpenCards(isVcardText(latin1.decode(file.subarray(0, sampleBytes))));
  let index = 0;
  let steps = 0;
  for (const line of readVcardLines(file)) {
    // Data in base64 may stand in lines that are no properties.
    if (line?.name !== '') steps += 1;
    if (steps > maxSteps) cards.cutOff();
    if (line) cards.add(line, values);
    for (const card of cards.drain()) {
      yield card.finish(index++);
      steps = 0;
    }
  }
  cards.endAll();
  for (const card of cards.drain()) yield card.finish(index++);
}
