import type { Terminal } from './terminal.ts';

/** The variables without which the program does not start. */
type RequiredName = 'BOT_TOKEN' | 'API_ID' | 'API_HASH';
export type RequiredSettings = Readonly<Record<RequiredName, string>>;

/** Telegram's answer to a value, in words for the terminal: a sentence, unless it was accepted. */
export interface Verdict {
  /** `unreachable`: Telegram could not be asked, so the value may be right. */
  readonly kind: 'accepted' | 'rejected' | 'unreachable';
  readonly words: string;
}

export interface SettingChecks {
  /** Why a text cannot be the value; undefined if it can. */
  problemOf(name: RequiredName, text: string): string | undefined;
  tryToken(token: string): Promise<Verdict>;
  tryApiKey(settings: RequiredSettings): Promise<Verdict>;
}

/** Asks for each required setting until it can be right and Telegram does not reject it. */
export async function askSettings(
  terminal: Terminal,
  checks: SettingChecks,
): Promise<RequiredSettings> {
  const ask = async (name: RequiredName, question: string): Promise<string> => {
    for (;;) {
      const text = await terminal.ask(question);
      const problem = checks.problemOf(name, text);
      if (problem === undefined) return text;
      terminal.say(problem);
    }
  };
  terminal.say('Roster needs three values. It asks once, and keeps them in the file .env.\n');
  terminal.say('1. In Telegram, open @BotFather, send /newbot, and copy the token it gives you.');
  const BOT_TOKEN = await untilNotRejected(terminal, {
    ask: () => ask('BOT_TOKEN', 'Token: '),
    judge: (token) => checks.tryToken(token),
  });
  terminal.say('\n2. Sign in at https://my.telegram.org, and open "API development tools".');
  terminal.say('   There, make an application with any title, and copy its api_id and api_hash.');
  return await untilNotRejected(terminal, {
    ask: async () => ({
      BOT_TOKEN,
      API_ID: await ask('API_ID', 'api_id: '),
      API_HASH: await ask('API_HASH', 'api_hash: '),
    }),
    judge: (settings) => checks.tryApiKey(settings),
  });
}

async function untilNotRejected<T>(
  terminal: Terminal,
  steps: { readonly ask: () => Promise<T>; readonly judge: (given: T) => Promise<Verdict> },
): Promise<T> {
  for (;;) {
    const given = await steps.ask();
    const { kind, words } = await steps.judge(given);
    terminal.say(kind === 'accepted' ? `Good: ${words}.` : words);
    if (kind === 'unreachable')
      terminal.say('It is kept without a check: npm run doctor repeats it.');
    if (kind !== 'rejected') return given;
  }
}
