import { expect, test } from 'vitest';
import type { Book, ChangeRow } from '../../../../src/accounts/roster.ts';
import {
  notRevertedLine,
  outcomeSentence,
  restoreNotes,
} from '../../../../src/bot/history/undo-outcome-words.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { present } from '../../../../src/bot/kit/text.ts';
import { plain } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 5n, firstName: 'Zoe' });
const renamed = sampleContact({ id: 5n, firstName: 'Zora' });

function bookWith(contact: Contact | undefined | Error): Book {
  return {
    contact: async () => {
      if (contact instanceof Error) throw contact;
      return contact;
    },
  } as unknown as Book;
}

function row(facts: Partial<ChangeRow>): ChangeRow {
  const effect = {
    effect: 'renamed',
    kind: 'rename',
    state: 'done',
    before: zoe,
    after: zoe,
    name: '',
  };
  return { ...effect, ...facts } as unknown as ChangeRow;
}

async function sentence(facts: Partial<ChangeRow>, contact?: Contact | Error) {
  const text = await outcomeSentence(row(facts), bookWith(contact));
  return text === undefined ? undefined : plain(text);
}

test('every outcome of an undo is a sentence', async () => {
  expect([
    await sentence({}),
    await sentence({ undoOutcome: 'undone', after: renamed }),
    await sentence({ undoOutcome: 'nothing' }),
    await sentence({ undoOutcome: 'changed' }, renamed),
    await sentence({ undoOutcome: 'changed' }),
    await sentence({ undoOutcome: 'changed' }, new TelegramError({ kind: 'unreachable' })),
    await sentence({ undoOutcome: 'changed', before: undefined, after: undefined }),
    await sentence({ undoOutcome: 'changed', effect: 'blocked' }, renamed),
    await sentence({ undoOutcome: 'impossible', effect: 'removed' }),
    await sentence({ undoOutcome: 'impossible', effect: 'number', phone: '+12025550101' }),
    await sentence({ undoOutcome: 'impossible' }),
    await sentence({ undoOutcome: 'failed' }),
  ]).toMatchInlineSnapshot(`
    [
      undefined,
      "Zora is called Zoe again.",
      "Zoe was already as before.",
      "Zoe has changed since: now Zora. I left that alone.",
      "Zoe has changed since: no longer a contact. I left that alone.",
      "Zoe has changed since, so I left that alone.",
      "Someone has changed since, so I left that alone.",
      "Zoe has changed since, so I left that alone.",
      "I can’t bring Zoe back: Telegram no longer lets me reach them. If you know a number or username that works, send it to me.",
      "I can’t bring Zoe back: Telegram doesn’t take this number anymore.",
      "Zoe can’t be put back: Telegram has no way to do it.",
      "Telegram didn’t let me undo that for Zoe, or not all of it. Try again later.",
    ]
  `);
  await expect(sentence({ undoOutcome: 'changed' }, new Error('a bug'))).rejects.toThrow('a bug');
});

async function line(facts: Partial<ChangeRow>, contact?: Contact): Promise<string> {
  return plain(await notRevertedLine(row(facts), bookWith(contact)));
}

test('a change among several says why it stayed', async () => {
  expect([
    await line({}),
    await line({ undoOutcome: 'failed' }),
    await line({ undoOutcome: 'changed' }, renamed),
    await line({ undoOutcome: 'changed' }),
    await line({ undoOutcome: 'changed', effect: 'blocked' }, renamed),
    await line({ undoOutcome: 'impossible' }, renamed),
  ]).toMatchInlineSnapshot(`
    [
      "Zoe · not undone yet",
      "Zoe · Telegram didn’t let me undo it",
      "Zoe · changed since, and kept · now Zora",
      "Zoe · changed since, and kept · no longer a contact",
      "Zoe · changed since, and kept",
      "Zoe · no way back",
    ]
  `);
});

test('how to bring back what is lost is said once', () => {
  const notes = (...rows: readonly Partial<ChangeRow>[]): readonly string[] =>
    present(restoreNotes(rows.map(row))).map(plain);
  const lost = { undoOutcome: 'impossible' } as const;
  expect(
    notes({ ...lost, effect: 'renamed' }, { effect: 'removed', undoOutcome: 'failed' }),
  ).toEqual([]);
  const contacts = notes({ ...lost, effect: 'removed' }, { ...lost, effect: 'removed' });
  const numbers = notes({ ...lost, effect: 'number' });
  expect(contacts).toHaveLength(1);
  expect(numbers).toHaveLength(1);
  expect(notes({ ...lost, effect: 'saved' })).toEqual(numbers);
  expect(notes({ ...lost, effect: 'saved' }, { ...lost, effect: 'removed' })).toEqual([
    ...contacts,
    ...numbers,
  ]);
});
