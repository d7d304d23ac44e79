import type { Country } from '../../phone.ts';
import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { parseUserQuery } from '../../user-query.ts';
import { isVcardText, readVcards } from '../vcard/vcard.ts';
import { isMecard, readMecard } from './mecard.ts';

/** The field of accounts that have none of their own. */
const field = 'QR';

/**
 * Reads the contacts in a QR code: vCard, MECARD, BIZCARD, a number to call or write to, a link to Telegram or
 * WhatsApp. None if it has another content.
 */
export function readCode(code: string, country: Country | undefined): Iterable<CardRecord> {
  const text = code.trim();
  if (isMecard(text)) return [readMecard(text)];
  if (isVcardText(text)) return readVcards(Buffer.from(text), country);
  const draft = new CardDraft();
  const number = messageNumber.exec(text)?.[1] ?? whatsappNumber.exec(text)?.[1];
  const user = parseUserQuery(text, country);
  if (number !== undefined) draft.addPhone(whatsappNumber.test(text) ? `+${number}` : number);
  else if (user.kind === 'username') draft.addLink(text, field);
  else if (user.kind === 'phone') draft.addPhone(user.phones[0] ?? text);
  else if (user.kind === 'id' && user.phones.length > 0) draft.addPhone(text);
  else if (user.kind === 'id') draft.addTelegramId(String(user.id), field);
  else return [];
  return [draft.finish(0)];
}

/** A number to write to, perhaps with a text: `SMSTO:+447911123456:Hello`. */
const messageNumber = /^(?:smsto|sms|mmsto|mms|callto|facetime(?:-audio)?):([+\d][^:?]*)/i;
const whatsappNumber =
  /^(?:https?:\/\/)?(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)\+?(\d{7,15})(?:$|[/?&])/i;
