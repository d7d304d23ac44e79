import type { Country } from '../phone.ts';
import type { CardRecord } from './card-record.ts';
import { codePage } from './code-page.ts';
import { CardUnderRead } from './vcard-record.ts';
import { readVcardLines, type VcardLine } from './vcard-lines.ts';
import { toByteText, ValueReader } from './vcard-text.ts';

/** Properties, and sixteens of lines: more than any card has, also with a picture that fills a file. */
const maxSteps = 20_000;

/**
 * Reads every card in a file as phones, mail programs and Telegram write them: versions 2.1 to 4.0,
 * one or many. A damaged card costs its neighbours nothing, and itself only what is damaged. Bytes
 * that are no vCard give no records; no bytes make it throw. Records come one at a time, so that a
 * caller can stop or pause at any; what is too long to be one is cut off, or stands as a card of nothing.
 */
export function* readVcards(bytes: Uint8Array, country?: Country): Generator<CardRecord> {
  const values = new ValueReader(() => codePage(bytes, country));
  let index = 0;
  let card: CardUnderRead | undefined;
  /** Cards open inside this one: its assistants, whom version 2.1 writes in full after AGENT. */
  let agents = 0;
  let previous = '';
  let steps = 0;
  for (const line of readVcardLines(toByteText(bytes))) {
    // Data in base64 may stand in lines that are no properties.
    if (line?.name !== '') steps += 1;
    if (steps > maxSteps) {
      yield (card ?? new CardUnderRead(values)).finish(index++);
      card = undefined;
      steps = 0;
    }
    if (!line) continue;
    const delimiter = readDelimiter(line);
    if (delimiter === undefined) {
      if (agents === 0) card?.take(line);
    } else if (delimiter === 'begin' && card && previous === 'AGENT') {
      agents++;
    } else if (delimiter === 'end' && agents > 0) {
      agents--;
    } else {
      // Also when a card begins before the last one ended: its end is missing.
      if (card) {
        yield card.finish(index++);
        steps = 0;
      }
      card = delimiter === 'end' ? undefined : new CardUnderRead(values);
      agents = 0;
    }
    previous = line.name;
  }
  if (card) yield card.finish(index);
}

/** `end_begin`: files put together, of which the first lacks its last line break. */
function readDelimiter(line: VcardLine): 'begin' | 'end' | 'end_begin' | undefined {
  if (line.name !== 'BEGIN' && line.name !== 'END') return undefined;
  const value = String.fromCharCode(...(line.value ?? []).slice(0, 40)).trim();
  if (line.name === 'BEGIN') return /^VCARD$/i.test(value) ? 'begin' : undefined;
  if (/^VCARD\W*BEGIN:VCARD$/i.test(value)) return 'end_begin';
  return /^VCARD\b/i.test(value) ? 'end' : undefined;
}
