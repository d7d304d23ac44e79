import { readPhone } from '../phone.ts';
import { parseUserQuery } from '../user-query.ts';

/** The target of a link. */
export type TextLink =
  /** `phone`: with the plus. */
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'username'; readonly username: string }
  | { readonly kind: 'id'; readonly id: string }
  /** An account of another service. */
  | { readonly kind: 'other_account' }
  | { readonly kind: 'website' };

/** Matches links up to the next blank. A plain `tel:` is part of its number and no link. */
export const writtenLink =
  /(?:\b(?:https?|ftp|tg|whatsapp|viber|sgnl|skype|tel|sms|smsto|callto|facetime|facetime-audio|imto):\/\/|\btg:(?=resolve|user)|\btel:(?=[^\s<>;]{4,40};)|\b(?:skype|facetime|facetime-audio|smsto):(?=[\w+])|\bwww\.|(?<![\w@./-])(?:t\.me|telegram\.(?:me|dog)|wa\.me|api\.whatsapp\.com|web\.whatsapp\.com|signal\.me|instagram\.com|facebook\.com|fb\.com|vk\.com|linkedin\.com|twitter\.com|x\.com|tiktok\.com)\/)[^\s<>"'`|]*/giu;

const telegram = /^(?:www\.)?(?:t\.me|telegram\.(?:me|dog))$/;
const whatsapp = /^(?:www\.)?wa\.me$|^(?:api|web|www)\.whatsapp\.com$/;
const services =
  /(?:^|\.)(?:instagram|facebook|fb|twitter|x|linkedin|vk|tiktok|snapchat|youtube|github|threads|discord|pinterest|twitch|reddit|ok|skype)\.(?:com|net|gg|tv|ru|me)$/;

/** Reads the person or website that a link leads to. */
export function readTextLink(written: string): TextLink {
  const text = written.replace(/[.,;:!?)\]}…»”’*]+$/u, '');
  const hasScheme = /^[a-z-]+:/i.test(text);
  const url = URL.parse(hasScheme ? text : `https://${text}`);
  if (!url) return { kind: 'website' };
  const scheme = url.protocol.slice(0, -1).toLowerCase();
  const host = url.hostname.toLowerCase();
  switch (scheme) {
    case 'http':
    case 'https':
      return readWeb(url, host, text);
    case 'tg':
      return readTelegram(url, text);
    case 'whatsapp':
    case 'viber':
      return asPhone(parameter(url, 'phone') ?? parameter(url, 'number') ?? '') ?? website;
    case 'sgnl':
      return asPhone(url.hash.replace(/^#p\//, '')) ?? website;
    case 'tel':
      // The calling code may follow the number as a parameter (RFC 3966).
      return asPhone(withContext(text) ?? pathOf(text)) ?? website;
    case 'skype':
      return asPhone(pathOf(text)) ?? { kind: 'other_account' };
    default:
      return asPhone(pathOf(text)) ?? website;
  }
}

const website: TextLink = { kind: 'website' };

function readWeb(url: URL, host: string, text: string): TextLink {
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (telegram.test(host)) {
    // A number after the username is a message, most likely of a channel.
    return /^\d+$/.test(second) ? website : readTelegram(url, text);
  }
  if (whatsapp.test(host)) {
    return asPhone(parameter(url, 'phone') ?? first) ?? website;
  }
  if (host === 'signal.me') return asPhone(url.hash.replace(/^#p\//, '')) ?? website;
  return services.test(host) ? { kind: 'other_account' } : website;
}

function readTelegram(url: URL, text: string): TextLink {
  const [first = ''] = url.pathname.split('/').filter((part) => part !== '');
  const phone = asPhone(parameter(url, 'phone') ?? (/^(?:\+|%2B)\d/i.test(first) ? first : ''));
  if (phone) return phone;
  const who = parseUserQuery(text);
  if (who.kind === 'username') return { kind: 'username', username: who.username };
  return who.kind === 'id' ? { kind: 'id', id: String(who.id) } : website;
}

/** The raw value of a parameter: URLSearchParams would turn a plus into a blank. */
function parameter({ search }: URL, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&#]*)`, 'i').exec(search)?.[1];
}

function withContext(text: string): string | undefined {
  const read = readPhone(text);
  return /;phone-context=\+/i.test(text) && read.kind === 'phone' ? read.e164 : undefined;
}

function pathOf(text: string): string {
  return text.replace(/^[a-z-]+:(?:\/\/)?/i, '').replace(/[?#/;].*$/, '');
}

/** Numbers in links have their country code, with or without a plus. */
function asPhone(text: string): TextLink | undefined {
  const written = text.replace(/%2B/gi, '+').replace(/%20|[\s()._-]/g, '');
  const digits = /^(?:\+|00)?([1-9]\d{6,14})$/.exec(written)?.[1];
  if (digits !== undefined) return { kind: 'phone', phone: `+${digits}` };
  return /^0\d{6,14}$/.test(written) ? { kind: 'phone', phone: written } : undefined;
}
