import type { Country } from '../phone.ts';
import { CardDraft } from '../record/card-draft.ts';
import type { CardRecord } from '../record/card-record.ts';
import { findPeople } from './find-people.ts';
import { type PersonLines, kindOf } from './group-lines.ts';
import type { TextLine } from './text-line.ts';

/**
 * Reads people from text that was typed or pasted: name and numbers on one line, in any order and
 * punctuation, or on several lines, with the name above, below or after a label. Several numbers on a line
 * belong to one person, unless each has a name. Every line with text becomes part of a record; numbers of
 * other people and fax machines are left out with a reason. `home`: the country of numbers without a code.
 * A record without name and numbers stands for many blank lines, so that a caller can pause.
 *
 * @example
 * [...readPastedText('Zoe 07911 123456\nBob (fax 020 7946 0958)', 'GB')]; // two records
 */
export function* readPastedText(text: string, home?: Country): Generator<CardRecord> {
  for (const record of readInSteps(text, home)) if (record) yield record;
}

/** Like `readPastedText`, with undefined after every line, so that a caller can pause. */
export function* readInSteps(text: string, home?: Country): Generator<CardRecord | undefined> {
  let index = 0;
  for (const person of findPeople(text, home)) {
    if (person) {
      const draft = new CardDraft();
      fillDraft(draft, person.lines);
      yield draft.finish(index++, person.line);
    } else yield undefined;
  }
}

/** Adds the content of a person's lines to their record. */
function fillDraft(draft: CardDraft, person: PersonLines): void {
  const names: TextLine[] = [];
  let account = false;
  for (const line of person) {
    const kind = kindOf(line);
    for (const phone of line.phones) draft.addPhone(phone);
    for (const { text, reason, field } of line.leftOut) draft.addLeftOut(text, reason, field);
    const field = fieldOf(line);
    for (const id of line.telegramIds) draft.addTelegramId(id, field);
    for (const username of line.usernames) {
      if (account) draft.addLeftOut(`@${username}`, 'too_many');
      else draft.addUsername(username, field);
      account = true;
    }
    for (const extra of line.extras) draft.addExtra(extra);
    addAside(draft, line);
    draft.addNote(line.company);
    if (kind === 'name' || kind === 'both') names.push(line);
  }
  addNames(draft, names);
  const [place] = person.flatMap((line) => (line.placeLabel === '' ? [] : line.placeLabel));
  if (names.length === 0 && place !== undefined) draft.addName('whole', place);
}

/** The label of a handle; empty if there is none. */
function fieldOf({ role, text }: TextLine): string {
  const isLabelled = role === 'username' || role === 'telegram_id';
  return isLabelled ? (/^[^:：=]*/.exec(text)?.[0] ?? '').trim() : '';
}

function addAside(draft: CardDraft, line: TextLine): void {
  switch (line.role) {
    case 'address':
    case 'birthday':
    case 'website':
    case 'email':
    case 'other_account':
      draft.addExtra(line.role);
      return;
    case 'not_own':
      if (line.name !== '') draft.addNote(line.text);
      return;
    default:
  }
}

/** Labelled parts are the name, or else the first line with a name; further such lines become notes. */
function addNames(draft: CardDraft, lines: readonly TextLine[]): void {
  const part = (role: TextLine['role']): string | undefined =>
    lines.find((line) => line.role === role)?.name;
  const [first, last] = [part('first'), part('last')];
  const given = [first, part('middle')].filter((one) => one !== undefined).join(' ');
  if (first !== undefined && last !== undefined) draft.addName('parts', given, last);
  else if (given !== '' || last !== undefined) draft.addName('whole', given || (last ?? ''));
  for (const role of ['nickname', 'organisation'] as const) {
    const name = part(role);
    if (name === undefined) continue;
    draft.addName(role, name);
    if (role === 'organisation') draft.addExtra('organisation');
  }
  const plain = lines.filter(({ role }) => !isPart(role));
  const [title] = [...plain.filter(({ role }) => role === undefined), ...plain];
  const named = first ?? last;
  const whole = part('whole') ?? (named === undefined ? title?.name : undefined);
  if (whole !== undefined) draft.addName('whole', whole);
  for (const line of plain) if (line.name !== whole) draft.addNote(line.text);
}

function isPart(role: TextLine['role']): boolean {
  return ['first', 'middle', 'last', 'nickname', 'organisation'].some((one) => one === role);
}
