import { expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import { contactsHash } from '../../../../sandbox/world/contacts-hash.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import { populate, type DemoCast } from '../../../../sandbox/demo/populate.ts';
import { contactsByGram } from './contacts-by-gram.ts';
import { contactsByMtcute } from './contacts-by-mtcute.ts';
import type { PlainContacts } from './plain-contacts.ts';
import { eventually } from '../../../support/eventually.ts';

const clients = {
  'GramJS, layer 198': contactsByGram,
  'mtcute, layer 227': contactsByMtcute,
};

/** Sam's account, whose book is empty; 2FA is switched off for it. */
async function samsBook(
  connect: (typeof clients)[keyof typeof clients],
): Promise<
  AsyncDisposable & { sandbox: Sandbox; cast: DemoCast; app: OfficialApp; book: PlainContacts }
> {
  await using open = new AsyncDisposableStack();
  const casts: DemoCast[] = [];
  const sandbox = open.use(
    await startSandbox({
      populate: (world) => void casts.push(populate(world)),
      avoidLeadingZeros: true,
    }),
  );
  open.defer(() => expect(sandbox.wire.errors).toEqual([]));
  const [cast] = casts;
  if (!cast?.sam.phone) throw new Error('The sandbox has no cast.');
  const app = sandbox.world.app(cast.sam.id);
  app.setPassword(undefined);
  app.setPrivacy('phone_number', 'nobody');
  const book = open.use(await connect(sandbox, app, cast.sam.phone));
  const running = open.move();
  return { sandbox, cast, app, book, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

test.each(Object.entries(clients))('a book lives through %s', async (_name, connect) => {
  await using started = await samsBook(connect);
  const { sandbox, cast, app, book } = started;
  sandbox.world.imports.throttle(1, ['+12025550102']);
  const cards = ['0101', '0102', '0999'].map((end) => ({
    phone: `+1202555${end}`,
    firstName: `Saved ${end}`,
  }));
  const imported = await book.importCards(cards);
  expect(imported).toMatchObject({
    found: [{ id: cast.zoe.id, firstName: 'Saved 0101', phone: '12025550101', contact: true }],
    retry: [1n],
  });

  const ada = await book.resolve('ada_winter');
  expect(ada).toMatchObject({ firstName: 'Ada', contact: false });
  expect(await book.add(ada, 'Ada from the choir')).toMatchObject({
    firstName: 'Ada from the choir',
    contact: true,
    mutual: false,
  });
  expect(await book.list(0n)).toMatchObject({
    saved: 3,
    users: [{ firstName: 'Saved 0101' }, { firstName: 'Ada from the choir' }],
  });
  expect(await book.list(contactsHash(3, [cast.zoe.id, ada.id]))).toBeUndefined();

  sandbox.world.app(ada.id).add(cast.sam.id, 'Sam', '', false);
  await eventually('the client has received the peer settings', () =>
    expect(book.received).toContain('UpdatePeerSettings'),
  );
  expect(await book.offersSharing(ada)).toBe(true);
  await book.accept(ada);
  expect(await book.offersSharing(ada)).toBe(false);
  expect(sandbox.world.app(ada.id).book().contacts).toMatchObject([
    { id: cast.sam.id, phone: cast.sam.phone, mutual: true },
  ]);
  await expect(book.accept(ada)).rejects.toThrow('CONTACT_REQ_MISSING');

  sandbox.world.app(cast.zoe.id).setOnline(true);
  sandbox.world.app(cast.zoe.id).rename('Zora', 'Miller');
  await eventually('the client has received the status and the name', () => {
    expect(book.received).toEqual(expect.arrayContaining(['UpdateUserStatus', 'UpdateUserName']));
  });

  await book.remove(ada);
  expect(app.book().contacts).toMatchObject([{ id: cast.zoe.id }]);
  expect(await book.list(contactsHash(3, [cast.zoe.id, ada.id]))).toMatchObject({ saved: 3 });
});

test.each(Object.entries(clients))('the whole demo book is read by %s', async (_name, connect) => {
  await using started = await samsBook(connect);
  const { sandbox, cast } = started;
  const phone = cast.you.phone ?? '';
  await using book = await connect(sandbox, sandbox.world.app(cast.you.id), phone);
  const list = await book.list(0n);
  const held = sandbox.world.app(cast.you.id).book();
  expect(list?.saved).toBe(held.saved.length);
  expect(list?.users.map(({ id }) => id)).toEqual(held.contacts.map(({ id }) => id));
  expect(held.contacts.length).toBeGreaterThan(35);
});
