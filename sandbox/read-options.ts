import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { loadLayers } from './mtproto/tl/layers.ts';
import { readBotFault, readFault } from './read-fault.ts';

export const usage = `npm run sandbox -- [options]

  --host ADDRESS          Listens there instead of 127.0.0.1.
  --dcs IDS               The data centers, the default one first; 1,4,2 by default.
  --bot-api-port PORT     The port of the Bot API; a free one by default.
  --page-port PORT        The port of the page of Alex; a free one by default.
  --token TOKEN           The token of the bot.
  --code DIGITS           The login code of every sign-in; 12345 by default.
  --takeout-delay SECONDS The wait before a takeout; a day by default, 0 allows takeouts at once.
  --fault RULE            A fault of an MTProto method, e.g. contacts.getContacts=420:FLOOD_WAIT_3*2
  --bot-fault RULE        A fault of a Bot API method, e.g. sendMessage=429:Too Many Requests:3
  --avoid-leading-zeros   Makes key exchanges that GramJS and mtcute can follow: both fail in 1 of 256 others.
  --json                  Prints the addresses as one line of JSON.

A rule is METHOD=CODE:TEXT, METHOD=silence, METHOD=drop-before or METHOD=drop-after, with *TIMES behind it
for more than one call. The method * stands for any. Options for faults can be repeated.`;

/** The command line is wrong. The message is one sentence about it. */
export class UsageError extends Error {}

/** The options of `npm run sandbox`, checked. */
export interface RunOptions {
  readonly host: string;
  readonly dcs: readonly number[];
  readonly botApiPort: number;
  readonly pagePort: number;
  readonly token: string | undefined;
  readonly code: string;
  /** Undefined leaves the wait as at Telegram. */
  readonly takeoutDelaySeconds: number | undefined;
  readonly faults: readonly ReturnType<typeof readFault>[];
  readonly botFaults: readonly ReturnType<typeof readBotFault>[];
  readonly avoidLeadingZeros: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** Reads the command line. Throws a `UsageError` for the first thing that is wrong with it. */
export function readOptions(args: readonly string[]): RunOptions {
  const given = parse(args);
  return {
    host: valid('host', given.host, (text) => isIP(text) > 0, 'an IP address'),
    dcs: readDcs(given.dcs),
    botApiPort: readPort('bot-api-port', given['bot-api-port']),
    pagePort: readPort('page-port', given['page-port']),
    token: given.token === undefined ? undefined : readToken(given.token),
    code: valid('code', given.code, (text) => /^\d{5,6}$/.test(text), 'five or six digits'),
    takeoutDelaySeconds: readDelay(given['takeout-delay']),
    faults: given.fault.map((rule) => requireMethod(readRule('fault', rule, readFault))),
    botFaults: given['bot-fault'].map((rule) => readRule('bot-fault', rule, readBotFault)),
    avoidLeadingZeros: given['avoid-leading-zeros'],
    json: given.json,
    help: given.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        dcs: { type: 'string', default: '1,4,2' },
        'bot-api-port': { type: 'string', default: '0' },
        'page-port': { type: 'string', default: '0' },
        token: { type: 'string' },
        code: { type: 'string', default: '12345' },
        'takeout-delay': { type: 'string' },
        fault: { type: 'string', multiple: true, default: [] },
        'bot-fault': { type: 'string', multiple: true, default: [] },
        'avoid-leading-zeros': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Node's advice after the first sentence is about arguments that the sandbox does not have.
    const [sentence = ''] = messageOf(error).split(/\.\s|\n/u);
    throw new UsageError(`${sentence.replace(/\.$/u, '')}.`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function valid(
  option: string,
  text: string,
  isValid: (text: string) => boolean,
  wanted: string,
): string {
  if (!isValid(text)) throw new UsageError(`--${option} takes ${wanted}, not "${text}".`);
  return text;
}

function readDcs(text: string): readonly number[] {
  const ids = text.split(',');
  const isList = ids.every((id) => /^[1-9]\d{0,2}$/.test(id)) && new Set(ids).size === ids.length;
  return valid(
    'dcs',
    text,
    () => isList,
    'different numbers from 1 to 999 with commas between them',
  )
    .split(',')
    .map(Number);
}

function readPort(option: string, text: string): number {
  const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
  return Number(valid(option, text, () => isPort, 'a number from 0 to 65535'));
}

function readToken(text: string): string {
  const wanted = 'the id of the bot, a colon and a secret';
  return valid('token', text, () => /^[1-9]\d{0,15}:[\w-]+$/.test(text), wanted);
}

function readDelay(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return Number(valid('takeout-delay', text, () => /^\d{1,9}$/.test(text), 'a number of seconds'));
}

function readRule<Rule>(option: string, rule: string, read: (rule: string) => Rule): Rule {
  try {
    return read(rule);
  } catch (error) {
    throw new UsageError(`--${option}: ${messageOf(error)}`);
  }
}

/** A method that the sandbox does not simulate can have a fault as well, but one that no layer has is a typo. */
function requireMethod<Rule extends { readonly method: string }>(rule: Rule): Rule {
  const layers = loadLayers();
  const isMethod = layers.numbers.some(
    (number) => layers.get(number).byName.get(rule.method)?.isMethod === true,
  );
  if (rule.method === '*' || isMethod) return rule;
  throw new UsageError(`--fault: Telegram has no method "${rule.method}".`);
}
