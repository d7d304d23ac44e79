import { isTelegramAnswer } from '../labels/telegram-headers.ts';
import { unspacedScripts } from '../phone/digit-runs.ts';

/** Other services with usernames. Add a service here, in each spelling and script. */
const service =
  'instagram|insta|ig|twitter|x|skype|snapchat|snap|tiktok|facebook|fb|messenger|linkedin|vk|vkontakte|вк|' +
  'вконтакте|discord|youtube|yt|threads|mastodon|github|gitlab|wechat|weixin|微信|kik|reddit|pinterest|twitch|bluesky|' +
  'bsky|imo|icq|qq|steam|signal|matrix|slack|line|zalo|onlyfans|spotify|inst|инстаграм|инста|инст|твиттер|скайп|фейсбук|тикток|дискорд';
const word = '(?<![\\p{L}\\p{N}_])';
const wordEnd = '(?![\\p{L}\\p{N}_])';

const named = new RegExp(
  `${word}(?:${service})(?:[ ](?:id|username|user|handle|name|ник|account|profile))?[ ]*[.:=()\\[\\]\\p{Pd}]*[ ]*@[\\w.]{1,64}|` +
    `${word}(?:${service})(?:[ ](?:id|username|user|handle|name|ник))?[ ]*[:=][ ]*(?![+\\p{Nd}]|https?:)[\\w.][\\w.#-]{0,63}`,
  'giu',
);
const namedAfter = new RegExp(
  `@[\\w.]{1,64}[ ]*(?:[(\\[][ ]*(?:(?:on|auf|sur|en|в|su|em)[ ])?(?:${service})[ ]*[)\\]]|(?:on|auf|sur|en|в|su|em|\\p{Pd}|:)[ ](?:${service})${wordEnd})`,
  'giu',
);
const heading = new RegExp(
  `^(?:my |our |unser |mein )?(?:${service})(?:[ ](?:accounts?|handles?|list|names?|usernames?|profiles?|ники))?[ ]*[:.]?$`,
  'iu',
);
/** With a letter that no username has, as in `@zoe_müller`, it is not the shorter one before that letter. */
const handle = new RegExp(
  `(?<![\\w@./])@([a-z]\\w{3,31})(?!(?![${unspacedScripts}])[\\p{L}\\p{M}\\p{N}_@]|\\.\\w|-[a-z])`,
  'giu',
);

/** A username without its @ behind the word Telegram. Without a colon, only one that is no word: `tg zoe_m`. */
const ofTelegram = new RegExp(
  `${word}(?:telegramm?|tg|телеграмм?|тг|телега|تلگرام|טלגרם)(?:[ -]?(?:user ?name|handle|nick|ник|account|name))?` +
    '[ ]*(?:[:=][ ]*(?<bare>[a-z]\\w{3,31})|\\p{Pd}?[ ]*(?<odd>[a-z](?=\\w*[_\\d])\\w{3,31}))(?=[ ]*(?:[,;|)\\]\n]|$))',
  'giu',
);

/** Whether a line is a heading such as `Instagram:`, so the handles below belong to that service. */
export function isOtherService(line: string): boolean {
  return line.length <= 60 && heading.test(line);
}

/** Replaces handles that are labelled with another service, which would look like Telegram's. */
export function replaceOtherHandles(text: string, found: () => string): string {
  return text.replace(namedAfter, found).replace(named, found);
}

/** Replaces Telegram handles; `found` gets each without its @. */
export function replaceHandles(text: string, found: (name: string) => string): string {
  return text
    .replace(ofTelegram, (written, bare?: string, odd?: string) => {
      const name = bare ?? odd ?? '';
      return isTelegramAnswer(name) ? written : found(name);
    })
    .replace(handle, (_, name: string) => found(name));
}

/** The places of Telegram handles in a text. */
export function findHandles(
  text: string,
): readonly { readonly at: number; readonly text: string }[] {
  return [...text.matchAll(handle)].map(({ 0: written, index }) => ({ at: index, text: written }));
}
