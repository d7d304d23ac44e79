import { fitName, type FittedName } from '../contacts/name.ts';

/** What follows a command about somebody. */
export interface WhoText {
  readonly who: string;
  /** As people read it, where that is something else. */
  readonly shown?: string;
  /** The name to save them under, where one was written. */
  readonly name: FittedName | undefined;
}

/** Ids, usernames and links have an end of their own; a number goes on with digits and what parts them. */
const handle = /^(?:@\w+|tg:\S+|\S*\b(?:t\.me|telegram\.(?:me|dog))\b\S*)/i;
const digits = /^\+?[\d\s().-]*\d\)?/;

/**
 * Parts whom from the name: by `=`, or where something that is no name ends (`@zoe Zoe Miller`). Words
 * alone say whom.
 */
export function splitWho(text: string): WhoText {
  const typed = text.trim();
  const who = (handle.exec(typed) ?? digits.exec(typed))?.[0];
  const rest = who === undefined ? '' : typed.slice(who.length);
  if (who !== undefined && /^(?:$|\s|=)/.test(rest)) {
    return { who: who.trim(), name: readName(rest.replace(/^\s*=/, '')) };
  }
  const [words = '', ...name] = typed.split('=');
  return { who: words.trim(), name: readName(name.join('=')) };
}

/** The first word is the first name. Undefined when there is nothing in it that can be seen. */
export function readName(text: string): FittedName | undefined {
  const [first = '', ...last] = text.trim().split(/\s+/);
  const name = fitName(first, last.join(' '), '');
  return name.firstName === '' ? undefined : name;
}
