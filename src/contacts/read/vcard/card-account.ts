import type { CardDraft } from '../../record/card-draft.ts';
import { parseUserQuery } from '../../user-query.ts';
import { type CardProperty, paramOf } from './card-property.ts';

/** Properties that only hold Telegram handles. */
const telegramProperty =
  /^X-(?:[\w-]+[-/])?TELEGRAM(?:[-_]?(?:USERNAME|USER|NAME|HANDLE|ACCOUNT|NICK|URL|LINK|ALL|HOME|WORK))?$/;
const telegramIdProperty = /^X-(?:TELEGRAM|TG)[-_]?(?:USER[-_]?)?ID$/;
const otherServiceProperty =
  /^X-(?:MESSAGING|KADDRESSBOOK-X-IMADDRESS|(?:AIM|ICQ|MSN|YAHOO|JABBER|SKYPE|QQ|GADUGADU|GROUPWISE|GOOGLE|TWITTER|FACEBOOK|INSTAGRAM|LINKEDIN|SIGNAL|VIBER|WECHAT|LINE|DISCORD|MASTODON|SNAPCHAT|TIKTOK|MATRIX|FLICKR|SINAWEIBO|MS-IMADDRESS)\b)/;
const link = /^(?:https?:|tg:|(?:www\.)?[\w.]+\.(?:me|dog)(?:\/|$))/i;
/** Prefixes that programs write before a handle. */
const scheme = /^(?:x-apple|x-telegram|telegram|tg|im|x-im|username|user):(?:\/\/)?/i;

/** Whether a property holds an account or web address, of Telegram or elsewhere. */
export function isAccount(name: string): boolean {
  switch (name) {
    case 'URL':
    case 'IMPP':
    case 'SOCIALPROFILE':
    case 'X-SOCIALPROFILE':
      return true;
    default:
      return (
        name.startsWith('X-') &&
        (telegramProperty.test(name) ||
          telegramIdProperty.test(name) ||
          otherServiceProperty.test(name))
      );
  }
}

/**
 * Adds the account of a property. A bare handle is Telegram's only if the property's name, parameters or scheme
 * name Telegram, or `label`, the label that Apple and Google write beside it (empty if there is none).
 */
export function addAccount(draft: CardDraft, property: CardProperty, label: string): void {
  const { name, params } = property;
  const text = property.text().trim();
  if (text === '' && params === '') return;
  if (telegramIdProperty.test(name)) return draft.addTelegramId(text, name);
  const isTelegram =
    telegramProperty.test(name) ||
    /[;=,"\s]telegram\b/i.test(params) ||
    /\btelegram\b/i.test(label) ||
    /^(?:telegram|tg):/i.test(text);
  const field = isTelegram && !telegramProperty.test(name) ? `${name} telegram` : name;
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
