/** @import { InlineText } from './entities.js' */

const FOUND =
  /(?<![\w/@.])(?:(?<url>https?:\/\/[^\s<>"]+[\w/])|(?<email>[\w.+-]+@[\w-]+\.[\w.]+\w)|(?<mention>@[a-z]\w{3,31})|(?<command>\/[a-z]\w{0,31}))(?![\w/@])/gi;

/**
 * Finds links, email addresses, usernames and commands in plain text, as Telegram does
 * (core.telegram.org/bots/api#inputrichmessage).
 *
 * @param {string} text
 * @returns {InlineText[]} the plain strings among them contain nothing to detect
 */
export function detect(text) {
  /** @type {InlineText[]} */
  const pieces = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    const [found] = match;
    const { url, email, mention } = match.groups ?? {};
    pieces.push(text.slice(at, match.index));
    if (url) pieces.push({ type: 'url', text: found, url });
    else if (email) pieces.push({ type: 'email_address', text: found, email_address: email });
    else if (mention) pieces.push({ type: 'mention', text: found, username: mention });
    else pieces.push({ type: 'bot_command', text: found, bot_command: found });
    at = match.index + found.length;
  }
  pieces.push(text.slice(at));
  return pieces;
}
