import { phrasePattern } from './fold-header.ts';
import { nameRole } from './name-roles.ts';
import { isNumberWord, isPhoneHeader } from './phone-words.ts';

/** A bare handle or id is Telegram's only under a header with one of these words. */
const telegram = phrasePattern(
  'telegram*, tg, tgram, телеграм*, телега, тг, τελεγραμ, טלגרם, *تلغرام*, *تلجرام*, *تيليجرام*, *تليجرام*, تلگرام,' +
    '*电报*, *電報*, *テレグラム*, *텔레그램*, *เทเลแกรม*, टेलीग्राम',
);
const idWords = phrasePattern(
  'id, ids, userid, uid, ид, аиди, айди, kennung, identifier, identificador, peer id',
);
const accountOnly = phrasePattern('x, user, username, account, contact, handle, link, url');

type TelegramRole = 'telegram_id' | 'username' | 'phone' | 'website' | 'nothing' | 'first' | 'last';

/**
 * The role of a folded header that names Telegram; undefined if it does not. `Telegram name` may hold handles
 * or names: as `website`, only links and handles with an @ count. `nothing` matches words that are no account,
 * such as `status`.
 */
export function telegramRole(
  folded: string,
  nothing: RegExp | undefined,
): TelegramRole | undefined {
  if (!telegram.test(folded)) return undefined;
  const rest = folded.replace(telegram, ' ').replace(/\s+/g, ' ').trim();
  if (idWords.test(rest)) return 'telegram_id';
  if (isPhoneHeader(rest) || isNumberWord(rest)) return 'phone';
  const name = nameRole(rest);
  if (name === 'first' || name === 'last') return name;
  if (name === 'name' || (name === 'whole' && !accountOnly.test(rest))) return 'website';
  if (nothing?.test(rest) && !accountOnly.test(rest)) return 'nothing';
  return 'username';
}

const answers =
  /^(?:true|false|none|null|empty|unknown|undefined|same|private|deleted|nein|nichts|aucun|nada|nessuno|evet|hayir|sim|igen|kylla)$/i;

/** Whether a text answers `On Telegram?` or is a word for nothing, although it looks like a username. */
export function isTelegramAnswer(text: string): boolean {
  return answers.test(text);
}

/** The fields of a user that Telegram libraries export. Append new fields here. */
const userKeys: ReadonlySet<string> = new Set(
  (
    '#,_,@type,id,user_id,userid,access_hash,accesshash,username,usernames,first_name,firstname,last_name,lastname,' +
    'name,phone,phone_number,is_bot,bot,is_self,self,contact,is_contact,mutual_contact,is_mutual_contact,deleted,' +
    'is_deleted,verified,is_verified,scam,is_scam,fake,is_fake,premium,is_premium,restricted,is_restricted,support,' +
    'is_support,lang_code,language_code,status,photo,photo_id,dc_id,bio,about,group,group_id,group_title,min,' +
    'close_friend,stories_hidden,stories_unavailable,stories_max_id,emoji_status,color,profile_color,apply_min_photo,' +
    'bot_info_version,bot_inline_geo,bot_inline_placeholder,bot_chat_history,bot_nochats,bot_attach_menu,' +
    'bot_can_edit,bot_business,bot_has_main_app,bot_active_users,attach_menu_enabled,restriction_reason,was_online,' +
    'last_seen,last_online,last_online_date,date,date_unixtime,contact_require_premium,send_paid_messages_stars'
  ).split(','),
);

/**
 * Whether columns or keys are those of a user as Telethon, Pyrogram and the like export it, so that `id` and
 * `username` are Telegram's. Only Telegram has an `access_hash`; without one, all columns must be known,
 * because other sites export `id` and `username` too.
 */
export function hasTelegramShape(headers: readonly string[]): boolean {
  const keys = new Set(headers.map((header) => header.trim()).filter((header) => header !== ''));
  const has = (...some: readonly string[]): boolean => some.some((key) => keys.has(key));
  const loose = new Set([...keys].map((key) => key.toLowerCase().replace(/[\s-]+/g, '_')));
  if (loose.has('access_hash') || loose.has('accesshash')) return true;
  if (!has('id', 'user_id') || !has('first_name') || !has('phone', 'phone_number')) return false;
  return has('username', 'usernames') && [...keys].every((key) => userKeys.has(key));
}
