import fc from 'fast-check';
import type { World } from '../../../../sandbox/world/world.ts';
import type { Operation, UndoStart, UndoRun } from '../../../../src/accounts/roster.ts';
import type { User } from '../../../../src/contacts/contact.ts';
import { expect, test } from 'vitest';
import type { Card } from '../../../../src/contacts/card.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import {
  everybody,
  max,
  startPairedHarness,
  whileTimePasses,
  type PairedHarness,
} from '../accounts-harness.ts';
import { passTime, untilDone } from '../../../support/pass-time.ts';

type Named = Pick<User, 'id' | 'firstName' | 'lastName'>;

/** People by their place: the first four are contacts at the start, one of them a close friend. */
const people = 7;
const phoneOf = (at: number): string => `+1202555010${at}`;
/** Nobody has this one. */
const strangeNumber = '+12025550190';

type Step =
  | { readonly do: 'add' | 'block' | 'unblock'; readonly who: number; readonly name: string }
  | { readonly do: 'remove'; readonly whom: readonly number[] }
  | { readonly do: 'import'; readonly who: number; readonly name: string }
  | { readonly do: 'friend'; readonly who: number; readonly on: boolean }
  | { readonly do: 'remove_phone'; readonly who: number }
  | { readonly do: 'audience'; readonly to: 'everybody' | 'contacts' | 'nobody' }
  | { readonly do: 'notices'; readonly on: boolean }
  /** On the phone, by the person themselves. */
  | { readonly do: 'phone_rename' | 'phone_remove'; readonly who: number; readonly name: string };

/** A fault of the call that a step makes. */
type Trouble = 'none' | 'flood' | 'lost' | 'cut_before' | 'cut_after';

const who = fc.integer({ min: 0, max: people - 1 });
const name = fc.constantFrom('Zoe', 'Zoë', 'Ben', 'Мария', '李', 'Mom');
type Troubles = readonly { readonly method: string; readonly trouble: Trouble }[];
type Sequence = readonly { readonly step: Step; readonly trouble: Trouble }[];

const trouble = fc.oneof(
  { arbitrary: fc.constant<Trouble>('none'), weight: 5 },
  fc.constantFrom<Trouble[]>('flood', 'lost', 'cut_before', 'cut_after'),
);
const steps: fc.Arbitrary<Sequence> = fc.array(
  fc.record({
    step: fc.oneof(
      fc.record({ do: fc.constantFrom('add', 'block', 'unblock'), who, name }),
      fc.record({ do: fc.constant('remove'), whom: fc.uniqueArray(who, { minLength: 1 }) }),
      fc.record({ do: fc.constant('import'), who: fc.integer({ min: 0, max: people }), name }),
      fc.record({ do: fc.constant('friend'), who, on: fc.boolean() }),
      fc.record({ do: fc.constant('remove_phone'), who }),
      fc.record({
        do: fc.constant('audience'),
        to: fc.constantFrom('everybody', 'contacts', 'nobody'),
      }),
      fc.record({ do: fc.constant('notices'), on: fc.boolean() }),
      {
        arbitrary: fc.record({ do: fc.constantFrom('phone_rename', 'phone_remove'), who, name }),
        weight: 1,
      },
    ),
    trouble,
  }),
  { minLength: 1, maxLength: 10 },
);

const methods: Readonly<Partial<Record<Step['do'], string>>> = {
  add: 'contacts.addContact',
  block: 'contacts.block',
  unblock: 'contacts.unblock',
  remove: 'contacts.deleteContacts',
  import: 'contacts.importContacts',
  friend: 'contacts.editCloseFriends',
  remove_phone: 'contacts.deleteByPhones',
  audience: 'account.setPrivacy',
  notices: 'account.setContactSignUpNotification',
};
/** Faults while an operation is undone. */
const troublesBack: fc.Arbitrary<Troubles> = fc.array(
  fc.record({ trouble, method: fc.constantFrom(...new Set(Object.values(methods))) }),
  { maxLength: 10 },
);

/** Each of these lost something once. */
const lostOnce: [Sequence, Troubles][] = [
  [[{ step: { do: 'remove_phone', who: 0 }, trouble: 'none' }], []],
  [[{ step: { do: 'import', who: 0, name: 'Zoe' }, trouble: 'cut_after' }], []],
];

test(
  'whatever was done and went wrong, all of it can be taken back, or is said not to be',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, troublesBack, async (sequence, troubles) => {
        await using harness = await startPairedHarness(populate);
        const ids = [...harness.world.people.keys()].filter((id) => id !== max && id !== 777000n);
        await harness.book.page(everybody);
        // So that everybody can be addressed, contact or not.
        for (let at = 0; at < people; at++) {
          await whileTimePasses(harness, harness.book.find(phoneOf(at)));
        }
        const start = held(harness);
        const settings = await settingsOf(harness);
        const ownDoing = new Set<bigint>();
        for (const { step, trouble } of sequence) {
          const method = methods[step.do];
          if (method) addTrouble(harness, method, trouble);
          await whileTimePasses(harness, act(harness, step, ids, ownDoing).catch(refusedOnly));
          harness.sandbox.wire.faults.clear();
          await harness.clock.advance(61_000);
        }
        await foundOut(harness);
        await agree(harness);
        const announced = await takeAllBack(harness, troubles);
        await agree(harness);
        const end = held(harness);
        for (const id of ids) {
          if (ownDoing.has(id) || announced.has(id)) continue;
          expect(end.get(id), `person ${ids.indexOf(id)}`).toEqual(start.get(id));
        }
        expect(await settingsOf(harness)).toEqual(settings);
      }),
      { numRuns: 10, examples: lostOnce },
    );
  },
);

function populate(world: World): void {
  for (let at = 0; at < people; at++) {
    const { id } = world.addPerson({ firstName: `Person ${at}`, phone: phoneOf(at) });
    if (at < 4) world.app(max).add(id, `Saved ${at}`, '', false);
    if (at === 0) world.app(max).setCloseFriends([id]);
  }
}

function addTrouble({ sandbox }: PairedHarness, method: string, trouble: Trouble): void {
  const { faults } = sandbox.wire;
  const flood = { code: 420, text: 'FLOOD_WAIT_30' };
  if (trouble === 'flood') faults.add(method, { kind: 'error', error: flood });
  if (trouble === 'lost') faults.add(method, { kind: 'silence' }, 10);
  if (trouble === 'cut_before') faults.add(method, { kind: 'drop', when: 'before' });
  if (trouble === 'cut_after') faults.add(method, { kind: 'drop', when: 'after' });
}

async function act(
  { book, me }: PairedHarness,
  step: Step,
  ids: readonly bigint[],
  ownDoing: Set<bigint>,
): Promise<unknown> {
  const idOf = (at: number): bigint => ids[at] ?? 0n;
  switch (step.do) {
    case 'add':
      return book.add(idOf(step.who), { firstName: step.name, lastName: '', showPhone: false });
    case 'block':
      return book.block(idOf(step.who));
    case 'unblock':
      return book.unblock(idOf(step.who));
    case 'remove':
      return book.remove(step.whom.map(idOf));
    case 'import': {
      const phone = step.who < people ? phoneOf(step.who) : strangeNumber;
      const card: Card = { phone, firstName: step.name, lastName: '' };
      return book.importCards([card]);
    }
    case 'friend':
      return book.setCloseFriend({ id: idOf(step.who), on: step.on });
    case 'remove_phone':
      return book.removePhones([phoneOf(step.who)]);
    case 'audience':
      return book.settings.setAudience('phone_number', step.to);
    case 'notices':
      return book.settings.setAnnouncesSignUps({ on: step.on });
    case 'phone_rename':
    case 'phone_remove': {
      const id = idOf(step.who);
      if (!me.book().contacts.some((contact) => contact.id === id)) return undefined;
      ownDoing.add(id);
      if (step.do === 'phone_remove') return me.remove(id);
      return me.add(id, `${step.name} on the phone`, '', false);
    }
  }
}

/** The account's own state of each person. */
function held({ me }: PairedHarness): ReadonlyMap<bigint, unknown> {
  const { contacts, blocked, closeFriends } = me.book();
  const all = new Set([...contacts.map(({ id }) => id), ...blocked, ...closeFriends]);
  return new Map(
    [...all].map((id) => {
      const contact = contacts.find((one) => one.id === id);
      const name = contact && `${contact.firstName} ${contact.lastName}`.trim();
      const facts = { name, blocked: blocked.includes(id), friend: closeFriends.includes(id) };
      return [id, facts];
    }),
  );
}

/** Waits until changes without an answer are reconciled. */
async function foundOut(harness: PairedHarness): Promise<void> {
  await passTime(harness.clock, 10_000, 'every change is settled', async () => {
    await harness.book.page(everybody).catch(refusedOnly);
    const all = await operations(harness);
    expect(all.filter(({ counts }) => counts.written + counts.unknown > 0)).toEqual([]);
  });
}

/** The stored list and the account say the same. */
async function agree(harness: PairedHarness): Promise<void> {
  const { rows } = await harness.book.page(everybody);
  const named = ({ id, firstName, lastName }: Named): string =>
    `${id} ${firstName} ${lastName}`.trim();
  expect(rows.map(named).toSorted()).toEqual(harness.me.book().contacts.map(named).toSorted());
}

async function settingsOf({ book }: PairedHarness): Promise<unknown> {
  const { audience } = await book.settings.privacy('phone_number');
  return { audience, notices: await book.settings.announcesSignUps() };
}

/**
 * Takes everything back, latest first, and every other operation once more after it was done again;
 * whom something could not be taken back of.
 */
async function takeAllBack(
  harness: PairedHarness,
  troubles: Troubles,
): Promise<ReadonlySet<bigint>> {
  const { history } = harness.roster;
  const announced = new Set<bigint>();
  for (const [at, { id }] of (await operations(harness)).entries()) {
    const given = troubles[at] ?? { method: '', trouble: 'none' };
    const takes = async (what: string): Promise<string | undefined> => {
      const taken = await takeBack(harness, what, given);
      for (const user of taken ? await leftOf(harness, taken.operationId) : []) announced.add(user);
      return taken?.id;
    };
    const undone = await takes(id);
    if (undone === undefined || at % 2 === 1) continue;
    await takes(undone);
    // By what did it again, if anything did.
    if ((await history.find(max, id))?.undoable) await takes(id);
  }
  return announced;
}

/** Undefined when there was nothing to take back. */
async function takeBack(
  harness: PairedHarness,
  operationId: string,
  { method, trouble }: Troubles[number],
): Promise<UndoRun | undefined> {
  const { history } = harness.roster;
  addTrouble(harness, method, trouble);
  const undo = (): Promise<UndoStart | void> =>
    whileTimePasses(harness, history.undo(max, operationId).catch(refusedOnly));
  const begun = await undo();
  harness.sandbox.wire.faults.clear();
  // A person tries again after a failure.
  const run = (begun ?? (await undo()))?.run;
  if (!run) return undefined;
  await untilDone(
    'the undo is done',
    async () => {
      const state = (await history.findUndo(max, run.id))?.state;
      if (state !== 'done') await harness.clock.advance(60_000);
      return state;
    },
    'done',
  );
  return run;
}

/** Users of an operation that was not undone completely. */
async function leftOf({ roster }: PairedHarness, operationId: string): Promise<readonly bigint[]> {
  const left = await roster.history.changes(max, operationId, 0, 'left');
  return (left?.rows ?? []).flatMap(({ before, after }) => (before ?? after)?.id ?? []);
}

async function operations({ roster, account }: PairedHarness): Promise<readonly Operation[]> {
  const found: Operation[] = [];
  for (let page = 0; ; page++) {
    const { rows, pages } = await roster.history.page(account, { words: '', page });
    found.push(...rows);
    if (page >= pages - 1) return found;
  }
}

function refusedOnly(error: unknown): void {
  if (!(error instanceof TelegramError)) throw error;
}
