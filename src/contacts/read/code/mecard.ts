import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord } from '../../record/card-record.ts';

const head = /^(mecard|bizcard):/i;
/** A field up to a semicolon that is not escaped. */
const fieldPattern = /([a-z][a-z-]{0,19}):((?:\\.|[^\\;])*)/gis;

/** Whether a text is a MECARD (NTT Docomo) or a BIZCARD (ZXing). */
export function isMecard(text: string): boolean {
  return head.test(text);
}

/**
 * Reads a MECARD or BIZCARD.
 *
 * @example
 * readMecard('MECARD:N:Miller,Zoe;TEL:+447911123456;;').lastName; // 'Miller'
 */
export function readMecard(text: string): CardRecord {
  const isBizcard = /^biz/i.test(text);
  const draft = new CardDraft();
  const names = { first: '', last: '' };
  for (const [, name = '', written = ''] of text.replace(head, '').matchAll(fieldPattern)) {
    const key = name.toUpperCase();
    if (isBizcard && key === 'N') names.first ||= unescapeField(written);
    else if (isBizcard && key === 'X') names.last ||= unescapeField(written);
    else if (key === 'N') {
      const [last = '', first = ''] = splitName(written);
      names.first ||= first === '' ? last : first;
      names.last ||= first === '' ? '' : last;
    } else addField(draft, isBizcard ? (bizcardKeys[key] ?? key) : key, unescapeField(written));
  }
  draft.addName('parts', names.first, names.last);
  return draft.finish(0);
}

/** The fields of a BIZCARD by the names they have in a MECARD. */
const bizcardKeys: Readonly<Record<string, string>> = {
  B: 'TEL',
  M: 'TEL',
  F: 'FAX',
  E: 'EMAIL',
  A: 'ADR',
  C: 'ORG',
  T: 'TITLE',
};

function addField(draft: CardDraft, key: string, value: string): void {
  if (value === '') return;
  switch (key) {
    case 'TEL':
      return draft.addPhone(value);
    case 'TEL-AV':
      return draft.addPhone(value, key);
    case 'FAX':
      return draft.addLeftOut(value, 'machine', key);
    case 'NICKNAME':
      return draft.addName('nickname', value);
    case 'ORG':
      draft.addName('organisation', value);
      return draft.addExtra('organisation');
    case 'NOTE':
    case 'MEMO':
      return draft.addNote(value);
    case 'EMAIL':
      return draft.addExtra('email');
    case 'ADR':
      return draft.addExtra('address');
    case 'BDAY':
      return draft.addExtra('birthday');
    case 'URL':
      draft.addLink(value, key);
      return draft.addExtra('website');
  }
}

/** Splits `Last,First`, whose commas may be escaped. */
function splitName(written: string): readonly string[] {
  return (written.match(/(?:\\.|[^\\,])+/gs) ?? []).map(unescapeField);
}

function unescapeField(written: string): string {
  return written.replace(/\\(.)/gs, '$1').trim();
}
