import type { CardDraft } from '../../record/card-draft.ts';
import { parseUserQuery } from '../../user-query.ts';
import { type CardProperty, paramOf } from './card-property.ts';

const link = /^(?:https?:|tg:|(?:www\.)?[\w.]+\.(?:me|dog)(?:\/|$))/i;
/** Prefixes that programs write before a handle. */
const scheme = /^(?:x-apple|x-telegram|telegram|tg|im|x-im|username|user):(?:\/\/)?/i;

/**
 * Adds the account of a property. A bare handle is Telegram's only if the property's name, parameters or scheme
 * name Telegram, or `label`, the label that Apple and Google write beside it (empty if there is none).
 */
export function addAccount(draft: CardDraft, property: CardProperty, label: string): void {
  const { name, kind, params } = property;
  const text = property.text().trim();
  if (text === '' && params === '') return;
  if (kind === 'telegram_id') return draft.addTelegramId(text, name);
  const isTelegram =
    kind === 'telegram_account' ||
    /[;=,"\s]telegram\b/i.test(params) ||
    /\btelegram\b/i.test(label) ||
    /^(?:telegram|tg):/i.test(text);
  const field = isTelegram && kind !== 'telegram_account' ? `${name} telegram` : name;
  const handle = paramOf(params, 'X-USER') ?? paramOf(params, 'USERNAME');
  const candidates = isTelegram && handle !== undefined ? [handle, text] : [text];
  if (candidates.some((one) => addHandle(draft, one, field, { isTelegram }))) return;
  draft.addExtra(name === 'URL' ? 'website' : 'other_account');
}

/** Adds a Telegram account, by link or, for a Telegram property, by handle or number; false for other text. */
function addHandle(
  draft: CardDraft,
  text: string,
  field: string,
  { isTelegram }: { readonly isTelegram: boolean },
): boolean {
  if (link.test(text)) {
    const who = parseUserQuery(text);
    if (who.kind === 'username') draft.addLink(text, field);
    else if (who.kind === 'id') draft.addTelegramId(String(who.id), field);
    else if (who.kind === 'phone') draft.addPhone(who.phones[0] ?? '', field);
    if (who.kind !== 'words') return true;
  }
  if (!isTelegram) return false;
  const bare = text.replace(scheme, '').trim();
  if (/^@?[a-z]\w{2,31}$/i.test(bare)) {
    draft.addUsername(bare, field);
    return true;
  }
  if (!/^\+[\d\s().-]{7,20}$/.test(bare)) return false;
  draft.addPhone(bare, field);
  return true;
}
