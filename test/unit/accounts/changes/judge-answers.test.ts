import { describe, expect, test } from 'vitest';
import {
  judgeAnswers,
  type AnsweredCards,
} from '../../../../src/accounts/changes/judge-answers.ts';
import type { CardAnswer } from '../../../../src/contacts/card.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const phone = '+12025550101';
const card = { phone, firstName: 'Zoe', lastName: 'Miller' };
const found = { kind: 'found', id: 1n } as const;
const deferred = { kind: 'deferred' } as const;
const zoe = sampleContact({ id: 1n, firstName: 'Zoe', lastName: 'Miller', phone });
const mom = { ...zoe, firstName: 'Mom', lastName: '' };
const split = { ...zoe, firstName: 'Zoe Miller', lastName: '' };

/** What one card leads to, with these contacts before it. */
function judge(
  answer: CardAnswer | undefined,
  before: readonly Contact[],
  facts: Partial<AnsweredCards> & { readonly users?: readonly Contact[] } = {},
) {
  const { users = [zoe], ...rest } = facts;
  const { result, settled } = judgeAnswers({
    cards: [card],
    undoes: undefined,
    owners: undefined,
    contacts: Object.assign(new Map(before.map((one) => [one.id, one])), {
      [Symbol.dispose]: () => undefined,
    }),
    answered: { answers: answer ? [answer] : [], users },
    kept: [],
    renames: new Set(),
    ...rest,
  });
  return { answer: result[0]?.answer, settled: settled[0] };
}

describe('the outcome of a card', () => {
  test('is what Telegram answered for a number without a user', () => {
    expect(judge(deferred, []).answer).toEqual(deferred);
    const nobody = { kind: 'not_found', importers: 2 } as const;
    expect(judge(nobody, []).answer).toEqual(nobody);
  });

  test('is a contact who was added, was there, or has another name now', () => {
    expect(judge(found, []).answer).toEqual({ kind: 'added', contact: zoe });
    expect(judge(found, [zoe]).answer).toEqual({ kind: 'already', contact: zoe });
    const from = { firstName: 'Mom', lastName: '' };
    expect(judge(found, [mom]).answer).toEqual({ kind: 'renamed', contact: zoe, from });
  });

  test('is no other name if only its split differs, unless that is the purpose', () => {
    expect(judge(found, [split]).answer?.kind).toBe('already');
    const renames = new Set([phone]);
    expect(judge(found, [split], { renames }).answer?.kind).toBe('renamed');
    expect(judge(found, [zoe], { renames }).answer?.kind).toBe('already');
  });

  test('is the name that a contact keeps', () => {
    expect(judge(found, [mom], { kept: [mom] }).answer).toEqual({ kind: 'kept', contact: mom });
    expect(judge(found, [split], { kept: [split] }).answer?.kind).toBe('already');
  });

  test('makes a contact of a user who is none yet', () => {
    const users = [{ ...zoe, contact: false } as unknown as Contact];
    expect(judge(found, [], { users }).answer).toMatchObject({ contact: { contact: true } });
  });

  test('is missing where Telegram breaks its protocol', () => {
    const broken = { reason: { kind: 'telegram_broken' } };
    for (const answer of [undefined, { kind: 'found', id: 9n } as const]) {
      expect(() => judge(answer, [])).toThrow(expect.objectContaining(broken));
    }
  });
});

describe('the change of a card', () => {
  const undoes = new Map([[phone, 'c1']]);
  const other = new Map([[phone, 2n]]);

  test('is done, with who has the number', () => {
    expect(judge(found, [mom]).settled).toEqual({ state: 'done', before: mom, after: zoe });
    expect(judge(deferred, []).settled).toEqual({ state: 'done' });
  });

  test('reverts nothing if another user has the number', () => {
    const expected = { state: 'done', before: mom, after: zoe, isRevert: false };
    expect(judge(found, [mom], { undoes, owners: other }).settled).toEqual(expected);
    const owners = new Map([[phone, 1n]]);
    expect(judge(found, [mom], { undoes, owners }).settled).not.toHaveProperty('isRevert');
  });

  test('is failed if it reverts one, and Telegram wants it again or finds nobody', () => {
    const nobody = { kind: 'not_found', importers: 0 } as const;
    expect(judge(deferred, [], { undoes }).settled?.state).toBe('failed');
    expect(judge(nobody, [], { undoes, owners: other }).settled?.state).toBe('failed');
    expect(judge(nobody, [], { undoes }).settled?.state).toBe('done');
    expect(judge(nobody, [], { owners: other }).settled?.state).toBe('done');
  });
});

test('judgeAnswers has users in their new state, those with restored names last', () => {
  const { users } = judgeAnswers({
    cards: [],
    undoes: undefined,
    owners: undefined,
    contacts: Object.assign(new Map(), { [Symbol.dispose]: () => undefined }),
    answered: { answers: [], users: [zoe] },
    kept: [mom],
    renames: new Set(),
  });
  expect(users).toEqual([zoe, mom]);
});
