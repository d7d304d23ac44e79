import { readWho } from '../../who.ts';
import type { CardDraft } from '../../record/card-draft.ts';
import { paramOf, type CardProperty } from './card-property.ts';

/** Properties that hold a handle of Telegram and nothing else. */
const telegramProperty =
  /^X-(?:[\w-]+[-/])?TELEGRAM(?:[-_]?(?:USERNAME|USER|NAME|HANDLE|ACCOUNT|NICK|URL|LINK|ALL|HOME|WORK))?$/;
const telegramIdProperty = /^X-(?:TELEGRAM|TG)[-_]?(?:USER[-_]?)?ID$/;
const otherServiceProperty =
  /^X-(?:MESSAGING|KADDRESSBOOK-X-IMADDRESS|(?:AIM|ICQ|MSN|YAHOO|JABBER|SKYPE|QQ|GADUGADU|GROUPWISE|GOOGLE|TWITTER|FACEBOOK|INSTAGRAM|LINKEDIN|SIGNAL|VIBER|WECHAT|LINE|DISCORD|MASTODON|SNAPCHAT|TIKTOK|MATRIX|FLICKR|SINAWEIBO|MS-IMADDRESS)\b)/;
const link = /^(?:https?:|tg:|(?:www\.)?[\w.]+\.(?:me|dog)(?:\/|$))/i;
/** What programs write before a handle. */
const scheme = /^(?:x-apple|x-telegram|telegram|tg|im|x-im|username|user):(?:\/\/)?/i;

/** Whether a property names an account or a web address, at Telegram or elsewhere. */
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
 * Takes an account from a property. A bare handle is Telegram's only where the property says so, in its
 * name, its parameters, its scheme, or the label that Apple and Google put beside it. `label`: that label,
 * or empty.
 */
export function addAccount(draft: CardDraft, property: CardProperty, label: string): void {
  const { name, params } = property;
  const text = property.text().trim();
  if (text === '' && params === '') return;
  if (telegramIdProperty.test(name)) return draft.addTelegramId(text, name);
  const named =
    telegramProperty.test(name) ||
    /[;=,"\s]telegram\b/i.test(params) ||
    /\btelegram\b/i.test(label) ||
    /^(?:telegram|tg):/i.test(text);
  const field = named && !telegramProperty.test(name) ? `${name} telegram` : name;
  const handle = paramOf(params, 'X-USER') ?? paramOf(params, 'USERNAME');
  const candidates = named && handle !== undefined ? [handle, text] : [text];
  if (candidates.some((one) => addHandle(draft, one, field, named))) return;
  draft.addExtra(name === 'URL' ? 'website' : 'other_account');
}

/** Whether the text names an account of Telegram. */
function addHandle(draft: CardDraft, text: string, field: string, named: boolean): boolean {
  if (link.test(text)) {
    const who = readWho(text);
    if (who.kind === 'username') draft.addLink(text, field);
    else if (who.kind === 'id') draft.addTelegramId(String(who.id), field);
    else if (who.kind === 'phone') draft.addPhone(who.phones[0] ?? '', field);
    if (who.kind !== 'words') return true;
  }
  if (!named) return false;
  const bare = text.replace(scheme, '').trim();
  if (/^@?[a-z]\w{2,31}$/i.test(bare)) {
    draft.addUsername(bare, field);
    return true;
  }
  // Telegram is also found by the number.
  if (!/^\+[\d\s().-]{7,20}$/.test(bare)) return false;
  draft.addPhone(bare, field);
  return true;
}
