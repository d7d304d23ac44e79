import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', phone: '+12025550111' };
const ben = { id: 12n, firstName: 'Ben', lastName: '', phone: '+12025550112' };
const amy = { id: 13n, firstName: 'Amy', lastName: '', phone: '+12025550113' };
const eva = { id: 14n, firstName: 'Eva', lastName: '', phone: '+12025550114' };
const lee = { id: 15n, firstName: 'Lee', lastName: '', phone: '+12025550115' };
const many = Array.from({ length: 23 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `N${at}`,
  lastName: '',
  phone: `+120255502${String(at).padStart(2, '0')}`,
}));
const unknown = 999n;

let app: PairedMemoryApp;

beforeAll(async () => {
  app = await openPairedMemoryApp([zoe, ben, amy, eva, lee, ...many], ({ elsewhere }) => {
    for (const one of [zoe, ben, lee, ...many]) elsewhere.add(one.id, one);
  });
});

afterAll(() => app[Symbol.asyncDispose]());

/** How often the account called this method during the work. */
async function countCalls(method: string, work: () => Promise<unknown>): Promise<number> {
  app.phone.calls.length = 0;
  await work();
  return app.phone.calls.filter((call) => call === method).length;
}

async function undo(operationId: string | undefined): Promise<void> {
  const start = await app.roster.history.undo(max.id, operationId ?? '');
  expect(start).toMatchObject({ kind: 'begun', run: { state: 'done' } });
}

const ids = (users: readonly { readonly id: bigint }[]): readonly bigint[] =>
  users.map(({ id }) => id);

const isUnknown = { reason: { kind: 'user_unknown' } };

describe('blocking', () => {
  test('sends one call, and none when the user already is blocked', async () => {
    const { operationId } = await app.book.block(ben.id);
    expect(operationId).toBeDefined();
    expect(ids(await app.book.blocked())).toEqual([ben.id]);
    expect(
      await countCalls('block', async () =>
        expect((await app.book.block(ben.id)).operationId).toBeUndefined(),
      ),
    ).toBe(0);
    await undo(operationId);
    expect(await app.book.blocked()).toEqual([]);
  });

  test('is undone by blocking again where a user was unblocked', async () => {
    await app.book.block(ben.id);
    const { operationId, result } = await app.book.unblock(ben.id);
    expect(result.id).toBe(ben.id);
    expect(await app.book.blocked()).toEqual([]);
    expect((await app.book.unblock(ben.id)).operationId).toBeUndefined();
    await undo(operationId);
    expect(ids(await app.book.blocked())).toEqual([ben.id]);
    await app.book.unblock(ben.id);
  });

  test('needs a user whom the account can address', async () => {
    await expect(app.book.block(unknown)).rejects.toMatchObject(isUnknown);
  });
});

describe('close friends', () => {
  test('are added to the present list and removed from it', async () => {
    await app.book.setCloseFriend({ id: zoe.id, on: true });
    const { result, operationId } = await app.book.setCloseFriend({ id: ben.id, on: true });
    expect(result).toMatchObject({ id: ben.id, closeFriend: true });
    expect(ids(await app.book.closeFriends())).toEqual([zoe.id, ben.id]);
    await undo(operationId);
    expect(ids(await app.book.closeFriends())).toEqual([zoe.id]);
    await app.book.setCloseFriend({ id: zoe.id, on: false });
    expect(await app.book.closeFriends()).toEqual([]);
  });

  test('stay as they are when the mark is there already', async () => {
    const calls = await countCalls('setCloseFriends', async () => {
      const { result, operationId } = await app.book.setCloseFriend({ id: zoe.id, on: false });
      expect(operationId).toBeUndefined();
      expect(result.closeFriend).toBe(false);
    });
    expect(calls).toBe(0);
  });

  test('are contacts only', async () => {
    await expect(app.book.setCloseFriend({ id: amy.id, on: true })).rejects.toMatchObject(
      isUnknown,
    );
  });

  test('are marked again when a removed contact is added back', async () => {
    await app.book.setCloseFriend({ id: ben.id, on: true });
    const { operationId } = await app.book.remove([ben.id]);
    expect(await app.book.closeFriends()).toEqual([]);
    await undo(operationId);
    expect(ids(await app.book.closeFriends())).toEqual([ben.id]);
    await app.book.setCloseFriend({ id: ben.id, on: false });
  });
});

describe('adding', () => {
  test('asks whether a stranger may see the number, and nothing for a contact', async () => {
    await app.book.find(amy.phone);
    const facts = { asksToShare: true, showsPhone: false };
    expect(await app.book.previewAdd(amy.id)).toMatchObject({ user: { id: amy.id }, ...facts });
    expect(await app.book.previewAdd(zoe.id)).toMatchObject({
      asksToShare: false,
      showsPhone: false,
    });
    await expect(app.book.previewAdd(unknown)).rejects.toMatchObject(isUnknown);
  });

  test('shows the number when a stranger may see it as a contact', async () => {
    await app.book.find(eva.phone);
    await app.book.add(eva.id, { firstName: 'Eva', lastName: '', showPhone: true });
    await app.book.remove([eva.id]);
    expect(await app.book.previewAdd(eva.id)).toMatchObject({
      asksToShare: false,
      showsPhone: true,
    });
  });

  test('renames a contact, and sends nothing for the present name', async () => {
    const { result, operationId } = await app.book.add(zoe.id, {
      firstName: ' Zora ',
      lastName: '',
      showPhone: false,
    });
    expect(result).toMatchObject({ firstName: 'Zora', lastName: '', contact: true });
    const calls = await countCalls('addContact', async () => {
      const same = await app.book.add(zoe.id, {
        firstName: 'Zora',
        lastName: '',
        showPhone: false,
      });
      expect(same.operationId).toBeUndefined();
    });
    expect(calls).toBe(0);
    expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
      kind: 'rename',
      size: 1,
      only: { before: { firstName: 'Zoe' }, after: { firstName: 'Zora' } },
      losses: [],
    });
    await undo(operationId);
    expect(await app.book.contact(zoe.id)).toMatchObject({ firstName: 'Zoe', lastName: 'Miller' });
  });

  test('sends the present name again to show the number, which no undo takes back', async () => {
    const { operationId } = await app.book.add(zoe.id, { ...zoe, showPhone: true });
    expect(operationId).toBeDefined();
    expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
      losses: ['number_shared'],
    });
  });

  test('makes a stranger a contact until it is undone', async () => {
    await app.book.find(amy.phone);
    const { result, operationId } = await app.book.add(amy.id, {
      firstName: 'Aimée',
      lastName: 'B',
      showPhone: false,
    });
    expect(result).toMatchObject({ id: amy.id, firstName: 'Aimée' });
    expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({ kind: 'add' });
    await undo(operationId);
    expect(await app.book.contact(amy.id)).toBeUndefined();
  });

  test('keeps the present name where the wanted one is empty', async () => {
    const { operationId } = await app.book.add(zoe.id, {
      firstName: '',
      lastName: '',
      showPhone: false,
    });
    expect((await app.book.contact(zoe.id))?.firstName).toBe('Zoe Miller');
    await undo(operationId);
  });

  test('records a refusal of Telegram as a failed change', async () => {
    await app.book.page({ words: '', sort: 'name', filter: 'all', page: 0 });
    app.phone.failNext({ kind: 'restricted' });
    const adding = app.book.add(ben.id, { firstName: 'Benno', lastName: '', showPhone: false });
    await expect(adding).rejects.toMatchObject({ reason: { kind: 'restricted' } });
    const { rows } = await app.roster.history.page(app.account, { words: 'ben', page: 0 });
    expect(rows[0]).toMatchObject({
      counts: { done: 0, failed: 1, unknown: 0, written: 0 },
      only: { problem: 'restricted' },
      undoable: false,
    });
  });
});

describe('removing', () => {
  const snapshots = async (): Promise<number> =>
    (await app.roster.snapshots.list(app.account, 0)).rows.filter(({ cause }) => cause === 'delete')
      .length;

  test('takes each contact once and leaves out others', async () => {
    const { result, operationId } = await app.book.remove([ben.id, unknown, ben.id]);
    expect(ids(result)).toEqual([ben.id]);
    await undo(operationId);
    expect(await app.book.contact(ben.id)).toMatchObject({ firstName: 'Ben' });
    expect(await app.book.remove([unknown])).toEqual({ result: [], operationId: undefined });
  });

  test('takes a snapshot before more than ten contacts go', async () => {
    const before = await snapshots();
    await app.book.remove(ids(many.slice(0, 10)));
    expect(await snapshots()).toBe(before);
    await app.book.remove(ids(many.slice(10, 21)));
    expect(await snapshots()).toBe(before + 1);
  });
});

describe('sharing the number', () => {
  test('is offered for a mutual contact until it is done', async () => {
    await app.book.settings.setAudience('phone_number', 'nobody');
    app.phone.elsewhere.addOwner(lee.id);
    await app.clock.advance(0);
    expect(await app.book.shareOffers()).toMatchObject({
      users: [{ id: lee.id }],
      unasked: 0,
    });
    expect(await countCalls('getPeerBar', () => app.book.shareOffers())).toBe(0);
    expect((await app.book.share(lee.id)).id).toBe(lee.id);
    expect((await app.book.shareOffers()).users).toEqual([]);
    await expect(app.book.share(lee.id)).rejects.toMatchObject({
      reason: { kind: 'share_request_gone' },
    });
    await expect(app.book.share(unknown)).rejects.toMatchObject(isUnknown);
    await app.book.settings.setAudience('phone_number', 'contacts');
  });
});

describe('privacy', () => {
  const privacy = () => app.book.settings.privacy('phone_number');

  test('changes its audience and keeps the rest', async () => {
    const before = await privacy();
    const { result, operationId } = await app.book.settings.setAudience('phone_number', 'nobody');
    expect(result).toEqual({ ...before, audience: 'nobody' });
    expect(await privacy()).toEqual(result);
    const again = await app.book.settings.setAudience('phone_number', 'nobody');
    expect(again.operationId).toBeUndefined();
    expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
      kind: 'privacy',
      only: { effect: 'sees', audience: { from: 'contacts', to: 'nobody' } },
      losses: [],
    });
    await undo(operationId);
    expect(await privacy()).toEqual(before);
  });

  test('cannot hide an account from its contacts by number', async () => {
    const hiding = app.book.settings.setAudience('added_by_phone', 'nobody');
    await expect(hiding).rejects.toMatchObject({ reason: { kind: 'privacy_refused' } });
    const { operationId } = await app.book.settings.setAudience('added_by_phone', 'contacts');
    await undo(operationId);
  });

  test('loses an exception against contacts when they become the audience', async () => {
    const rule = { ...(await privacy()), audience: 'everybody' as const, neverContacts: true };
    await app.phone.settings.setPrivacy('phone_number', rule);
    const hidden = await app.book.settings.setAudience('phone_number', 'nobody');
    expect(hidden.result.neverContacts).toBe(true);
    const { result } = await app.book.settings.setAudience('phone_number', 'contacts');
    expect(result.neverContacts).toBe(false);
  });

  test('drops a user from both kinds of exceptions, and brings the user back', async () => {
    const refs = [zoe, ben].map(({ id }) => app.phone.refTo(id));
    const users = await app.phone.getUsers(refs);
    const rule = { ...(await privacy()), always: users.slice(0, 1), never: users.slice(1) };
    await app.phone.settings.setPrivacy('phone_number', rule);
    const { result, operationId } = await app.book.settings.dropException('phone_number', ben.id);
    expect([ids(result.always), ids(result.never)]).toEqual([[zoe.id], []]);
    const none = await app.book.settings.dropException('phone_number', unknown);
    expect(none.operationId).toBeUndefined();
    await undo(operationId);
    expect(ids((await privacy()).never)).toEqual([ben.id]);
    await app.book.settings.dropException('phone_number', zoe.id);
    expect((await privacy()).always).toEqual([]);
  });

  test('brings back no exception that the account cannot address any more', async () => {
    const gone = { ...sampleContact({ id: unknown, accessHash: 5n }), contact: false };
    const rule = { ...(await privacy()), always: [gone], never: [] };
    await app.phone.settings.setPrivacy('phone_number', rule);
    const { operationId } = await app.book.settings.setAudience('phone_number', 'everybody');
    await undo(operationId);
    expect(await privacy()).toMatchObject({ audience: 'contacts', always: [] });
    expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
      losses: ['exceptions'],
    });
  });
});

test('notices about joined contacts are switched once, and back by an undo', async () => {
  const { settings } = app.book;
  expect((await settings.setAnnouncesSignUps({ on: true })).operationId).toBeUndefined();
  const { operationId } = await settings.setAnnouncesSignUps({ on: false });
  expect(await settings.announcesSignUps()).toBe(false);
  await undo(operationId);
  expect(await settings.announcesSignUps()).toBe(true);
});
