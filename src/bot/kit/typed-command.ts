import { startsWithTypo } from '../../contacts/one-typo.ts';
import type { Command, CommandName } from './command.ts';

interface TypedCommand {
  readonly name: CommandName;
  /** The text after the command. */
  readonly words: string;
}

/** Commands that take words. Others are meant only by a text without more. */
const takesWords: ReadonlySet<CommandName> = new Set([
  'contacts',
  'contact',
  'add',
  'rename',
  'delete',
  'import',
  'export',
  'search',
  'history',
  'block',
  'unblock',
  'note',
  'label',
  'saved',
  'delete_phones',
]);

/** Other words for commands. */
const synonyms: ReadonlyMap<string, CommandName> = new Map([
  ['find', 'contacts'],
  ['list', 'contacts'],
  ['remove', 'delete'],
  ['menu', 'start'],
  ['home', 'start'],
  ['stop', 'cancel'],
  ['clean', 'cleanup'],
  ['tidy up', 'cleanup'],
  ['doubles', 'duplicates'],
  ['news', 'settings'],
]);

const greeting =
  /^(?:hi|hello|hey|hallo|hola|ciao|bonjour|good (?:morning|day|evening)|привет|здравствуй(?:те)?|салам|salam|سلام|مرحبا|שלום)(?: there)?[\s\p{P}\p{S}]*$/iu;

/** A shorter text is one typo away from too much. */
const minMisspelled = 3;

/** The command that a text means, in any case, with a slash or as a word: `Contacts zoe`, `clean up`, `hello`. */
export function readTypedCommand(
  text: string,
  commands: readonly Command[],
): TypedCommand | undefined {
  const typed = text.trim();
  if (greeting.test(typed)) return { name: 'start', words: '' };
  const { word, words } = splitTyped(typed);
  const isSlash = typed.startsWith('/');
  const name = commandNamed(word, commands);
  if (name && (isSlash || words === '' || takesWords.has(name))) return { name, words };
  const whole = commandNamed(typed.replace(/^\//, '').toLowerCase(), commands);
  return whole && { name: whole, words: '' };
}

/** The command that a misspelled one may be. */
export function readMisspelledCommand(
  text: string,
  commands: readonly Command[],
): TypedCommand | undefined {
  const { word, words } = splitTyped(text.trim());
  if (word.length < minMisspelled) return undefined;
  const [closest] = commands
    .filter(({ name }) => startsWithTypo(name, word))
    .map(({ name }) => ({ name, distance: Math.abs(name.length - word.length) }))
    .toSorted((a, b) => a.distance - b.distance);
  return closest && { name: closest.name, words };
}

/** The first word without slash and name of the bot, and the rest. */
function splitTyped(typed: string): { readonly word: string; readonly words: string } {
  const [first = ''] = typed.split(/\s/, 1);
  const word = first.replace(/^\//, '').replace(/@\w+$/, '').toLowerCase();
  return { word, words: typed.slice(first.length).trim() };
}

function commandNamed(word: string, commands: readonly Command[]): CommandName | undefined {
  const plain = word.replace(/[\s_-]+/g, '').replace(/[.!?]+$/, '');
  return (
    commands.find(({ name }) => name.replaceAll('_', '') === plain)?.name ?? synonyms.get(word)
  );
}
