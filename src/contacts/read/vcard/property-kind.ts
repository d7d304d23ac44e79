import type { ExtraKind } from '../../record/card-record.ts';

/** The content of a property. Programs write the same under several names. */
export type PropertyKind =
  | 'begin'
  | 'end'
  | 'version'
  | 'number'
  /** The label that Apple and Google write beside a number or account of the same group. */
  | 'custom_label'
  | 'name_parts'
  | 'whole_name'
  | 'organisation'
  | 'nickname'
  | 'shown_as'
  | 'card_kind'
  | 'note'
  | 'categories'
  | 'uid'
  | 'agent'
  | 'related'
  /** An account or web address that may be of Telegram, or certainly is. */
  | 'account'
  | 'telegram_account'
  | 'telegram_id'
  /** Content that Telegram cannot store and whose presence is recorded. */
  | Extract<ExtraKind, 'birthday' | 'photo' | 'email' | 'address'>
  | 'other';

const kinds: ReadonlyMap<string, PropertyKind> = new Map([
  ['BEGIN', 'begin'],
  ['END', 'end'],
  ['VERSION', 'version'],
  ['TEL', 'number'],
  ['X-MS-TEL', 'number'],
  ['X-ABLABEL', 'custom_label'],
  ['X-LABEL', 'custom_label'],
  ['N', 'name_parts'],
  ['FN', 'whole_name'],
  ['ORG', 'organisation'],
  ['NICKNAME', 'nickname'],
  ['X-ABSHOWAS', 'shown_as'],
  ['KIND', 'card_kind'],
  ['NOTE', 'note'],
  ['CATEGORIES', 'categories'],
  ['UID', 'uid'],
  ['AGENT', 'agent'],
  ['RELATED', 'related'],
  ['BDAY', 'birthday'],
  ['PHOTO', 'photo'],
  ['LOGO', 'photo'],
  ['EMAIL', 'email'],
  ['ADR', 'address'],
  ['LABEL', 'address'],
  ['URL', 'account'],
  ['IMPP', 'account'],
  ['SOCIALPROFILE', 'account'],
  ['X-SOCIALPROFILE', 'account'],
]);

const telegramAccount =
  /^X-(?:[\w-]+[-/])?TELEGRAM(?:[-_]?(?:USERNAME|USER|NAME|HANDLE|ACCOUNT|NICK|URL|LINK|ALL|HOME|WORK))?$/;
const telegramId = /^X-(?:TELEGRAM|TG)[-_]?(?:USER[-_]?)?ID$/;
const otherService =
  /^X-(?:MESSAGING|KADDRESSBOOK-X-IMADDRESS|(?:AIM|ICQ|MSN|YAHOO|JABBER|SKYPE|QQ|GADUGADU|GROUPWISE|GOOGLE|TWITTER|FACEBOOK|INSTAGRAM|LINKEDIN|SIGNAL|VIBER|WECHAT|LINE|DISCORD|MASTODON|SNAPCHAT|TIKTOK|MATRIX|FLICKR|SINAWEIBO|MS-IMADDRESS)\b)/;

/** `name`: in upper case, without its group. */
export function kindOfProperty(name: string): PropertyKind {
  const known = kinds.get(name);
  if (known) return known;
  if (telegramId.test(name)) return 'telegram_id';
  if (telegramAccount.test(name)) return 'telegram_account';
  return otherService.test(name) ? 'account' : 'other';
}
