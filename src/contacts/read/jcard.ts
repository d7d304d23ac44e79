import { CardDraft } from './card-draft.ts';
import type { CardRecord } from './card-record.ts';

/** `["vcard", [[name, parameters, type, value, ...], ...]]`, a vCard in JSON (RFC 7095). */
type Jcard = readonly ['vcard', readonly unknown[]];

/** As in vCards: what is longer is no name and no number. */
const maxValue = 8192;

export function isJcard(value: unknown): value is Jcard {
  return Array.isArray(value) && value[0] === 'vcard' && Array.isArray(value[1]);
}

export function readJcard([, properties]: Jcard, index: number): CardRecord {
  const draft = new CardDraft();
  for (const property of properties) {
    if (!Array.isArray(property) || property.length < 4 || typeof property[0] !== 'string') {
      draft.leaveOut(JSON.stringify(property) ?? '', 'unreadable');
      continue;
    }
    const value: unknown = property[3];
    const texts = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
    const name = property[0].toUpperCase();
    const long = texts.find(({ length }) => length > maxValue);
    if (long === undefined) takeProperty(draft, name, texts);
    else draft.leaveOut(long, 'too_long', name);
  }
  return draft.finish(index);
}

function takeProperty(draft: CardDraft, name: string, texts: readonly string[]): void {
  const [family = '', given = '', further = ''] = texts;
  switch (name) {
    case 'TEL':
      return draft.addPhone(family);
    case 'N':
      return draft.addName('parts', `${given} ${further}`, family);
    case 'FN':
      return draft.addName('whole', family);
    case 'ORG':
      return draft.addName('organisation', family);
    case 'NICKNAME':
      return draft.addName('nickname', family);
    case 'X-TELEGRAM-ID':
      return draft.addTelegramId(family, name);
    case 'X-TELEGRAM-USERNAME':
      return draft.addUsername(family, name);
    case 'URL':
    case 'IMPP':
    case 'X-SOCIALPROFILE':
      return draft.addLink(family, name);
  }
}

/** A component may itself have several values, and those no more. */
function textOf(component: unknown): string {
  const values: readonly unknown[] = Array.isArray(component) ? component : [component];
  return values.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ');
}
