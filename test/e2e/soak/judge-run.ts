import type { Operation } from './operations.ts';
import type { SoakAccount } from './soak-account.ts';

/** An error after a kill: an effect or a word that is missing, one that is there twice, or work without an end. */
export interface Fault {
  readonly kind: 'lost' | 'doubled' | 'stuck';
  readonly what: string;
}

/** Words that no person may read because the process was killed. */
const falseWords = /Something went wrong|can’t reach my database|I dropped/;

/** Compares the account, the history in the chat and the messages with what has to be. */
export function judgeRun(account: SoakAccount, operation: Operation): readonly Fault[] {
  return [
    ...judgeEnd(account, operation.end),
    ...judgeContacts(account.names(), operation.contacts()),
    ...judgeCount('saved numbers', account.app.book().saved.length, operation.savedNumbers),
    ...judgeCount(
      'sessions at Telegram',
      account.app.authorizations().length,
      operation.sessions?.() ?? 1,
    ),
  ];
}

/** Judges the answers to `/jobs` and `/history`; `shown` is the text of the history. */
export function judgeAnswers(
  account: SoakAccount,
  { history }: Operation,
  shown: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (history) {
    const count = shown.match(new RegExp(history.source, 'gmu'))?.length ?? 0;
    faults.push(...judgeCount(`lines of /history match ${history}`, count, 1));
  }
  if (account.reads(/^Running/).length > 0) {
    faults.push({ kind: 'stuck', what: '/jobs shows work that is running' });
  }
  return faults;
}

function judgeEnd(account: SoakAccount, end: RegExp): readonly Fault[] {
  const ends = account.reads(end).length;
  const faults = account
    .reads(falseWords)
    .map(({ id }): Fault => ({ kind: 'lost', what: `message ${id} blames the program` }));
  if (ends === 0) faults.push({ kind: 'stuck', what: `no message says ${end}` });
  if (ends > 1) faults.push({ kind: 'doubled', what: `${ends} messages say ${end}` });
  return faults;
}

function judgeContacts(seen: readonly string[], right: readonly string[]): readonly Fault[] {
  const missing = right.filter((name) => !seen.includes(name));
  const surplus = seen.filter((name) => !right.includes(name));
  const faults: Fault[] = [];
  if (missing.length > 0) faults.push({ kind: 'lost', what: `no contacts ${list(missing)}` });
  if (surplus.length > 0) faults.push({ kind: 'lost', what: `still contacts ${list(surplus)}` });
  if (faults.length === 0 && seen.length > right.length) {
    faults.push({ kind: 'doubled', what: `${seen.length} contacts, not ${right.length}` });
  }
  return faults;
}

function judgeCount(what: string, seen: number, right: number | undefined): readonly Fault[] {
  if (right === undefined || seen === right) return [];
  return [{ kind: seen < right ? 'lost' : 'doubled', what: `${seen} ${what}, not ${right}` }];
}

function list(names: readonly string[]): string {
  return names.length > 3
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ');
}
