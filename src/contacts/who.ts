import { isPlanned, phoneReadings, type Country } from './phone.ts';

/** What somebody typed to say whom they mean, before anybody is looked for. */
export type Who =
  | { readonly kind: 'empty' }
  /** `phones`: what the same digits are as numbers, the likeliest first. */
  | { readonly kind: 'id'; readonly id: bigint; readonly phones: readonly string[] }
  /** Without the @. */
  | { readonly kind: 'username'; readonly username: string }
  /** E.164 with the plus, the likeliest first; never empty. */
  | { readonly kind: 'phone'; readonly phones: readonly string[] }
  /** Of a contact link, which tells neither who it is nor their number. */
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'words'; readonly words: string };

/** Telegram gives 5 characters and sells 4; what is shorter is refused by Telegram itself. */
const username = /^[a-z]\w{1,31}$/i;
/** Ids have at most 52 bits (core.telegram.org/api/bots/ids). */
const id = /^[1-9]\d{0,15}$/;
/** The token of a contact link (core.telegram.org/api/links#temporary-profile-links). */
const contactToken = /^[\w:-]+$/;
/** Shorter ones are dialled at home only; none is longer (ITU-T E.164). */
const dialled = /^\d{7,15}$/;
const numberLike = /^(?:tel:|(?:https:\/\/)?wa\.me\/)?\s*[+(]?[\p{Nd}\s()./\p{Pd}\p{Cf}+]*$/iu;
const telegramHost = /^(?:www\.)?(?:t\.me|telegram\.(?:me|dog))$/i;
const usernameHost = /^(\w+)\.t\.me$/i;
/** First parts of t.me links that lead to no person (core.telegram.org/api/links). */
const reserved =
  /^(?:add(?:emoji|list|stickers|theme)|bg|boost|c|call|confirmphone|contact|giftcode|invoice|iv|joinchat|login|m|nft|proxy|s|setlanguage|share|socks|web|www)$/i;

/**
 * Reads an id, @username, link to somebody, contact link, phone number, or words of a name. Digits alone are an id
 * and perhaps a number too; numbers without a country code are of `country`.
 */
export function readWho(text: string, country?: Country): Who {
  const typed = text.normalize('NFKC').trim();
  if (!/[\p{L}\p{N}\p{So}]/u.test(typed)) return { kind: 'empty' };
  return readLink(typed) ?? readName(typed) ?? readNumber(typed, country) ?? asWords(typed);
}

function readName(typed: string): Who | undefined {
  const name = /^@\s*(\S+)$/.exec(typed)?.[1];
  return name && username.test(name) ? { kind: 'username', username: name } : undefined;
}

function readNumber(typed: string, country: Country | undefined): Who | undefined {
  if (!numberLike.test(typed)) return undefined;
  const phones = phoneReadings(typed, country);
  if (id.test(typed)) {
    const maybe = dialled.test(typed) ? phones.filter(isPlanned) : [];
    return { kind: 'id', id: BigInt(typed), phones: maybe };
  }
  return phones.length > 0 ? { kind: 'phone', phones } : undefined;
}

/** Undefined for what is no link of Telegram's; other links of Telegram's mean nobody. */
function readLink(typed: string): Who | undefined {
  const url = toUrl(typed);
  if (!url) return undefined;
  if (url.protocol === 'tg:') return readAppLink(url) ?? asWords(typed);
  const host = usernameHost.exec(url.hostname)?.[1];
  if (host && host !== 'www') return named(host) ?? asWords(typed);
  if (!telegramHost.test(url.hostname)) return undefined;
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (/^contact$/i.test(first)) return invited(second) ?? asWords(typed);
  if (/^\+\d+$/.test(first)) return numbered(first) ?? asWords(typed);
  return named(first.replace(/^@/, '')) ?? asWords(typed);
}

/** `tg://resolve?domain=` and `?phone=`, `tg://user?id=`, `tg://openmessage?user_id=`, `tg://contact?token=`. */
function readAppLink({ host, pathname, searchParams }: URL): Who | undefined {
  const digits = searchParams.get('id') ?? searchParams.get('user_id') ?? '';
  switch (host || pathname) {
    case 'resolve':
      return named(searchParams.get('domain') ?? '') ?? numbered(searchParams.get('phone') ?? '');
    case 'user':
    case 'openmessage':
      return id.test(digits) ? { kind: 'id', id: BigInt(digits), phones: [] } : undefined;
    case 'contact':
      return invited(searchParams.get('token') ?? '');
    default:
      return undefined;
  }
}

function toUrl(typed: string): URL | undefined {
  if (/\s/.test(typed)) return undefined;
  const isLink = /^(?:https?|tg):/i.test(typed);
  if (!isLink && !/^[\w.]+\.(?:me|dog)(?:\/|$)/i.test(typed)) return undefined;
  return URL.parse(isLink ? typed : `https://${typed}`) ?? undefined;
}

function named(name: string): Who | undefined {
  if (!username.test(name) || reserved.test(name)) return undefined;
  return { kind: 'username', username: name };
}

function numbered(phone: string): Who | undefined {
  const phones = phoneReadings(phone.startsWith('+') ? phone : `+${phone}`);
  return phones.length > 0 ? { kind: 'phone', phones } : undefined;
}

function invited(token: string): Who | undefined {
  return contactToken.test(token) ? { kind: 'token', token } : undefined;
}

function asWords(words: string): Who {
  return { kind: 'words', words };
}
