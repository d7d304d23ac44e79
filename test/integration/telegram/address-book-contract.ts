import { describe, expect, test, vi } from 'vitest';
import { contactsHash } from '../../../src/contacts/contacts-hash.ts';
import { finish } from '../../support/finish.ts';
import type { AddressBook, BookEvent } from '../../../src/contacts/ports/address-book.ts';
import type { Card } from '../../../src/contacts/card.ts';
import type { Name, UserRef } from '../../../src/contacts/contact.ts';
import type { Elsewhere } from '../../support/fake-address-book.ts';
import { readList } from '../../support/read-list.ts';

/** The people that an address book under test must know. */
export const zoe = {
  id: 7_000_000_100n,
  firstName: 'Zoe',
  phone: '+491700000100',
  username: 'zoe_m',
};
export const yuri = { id: 7_000_000_101n, firstName: 'Yuri', phone: '+491700000101' };

/** An address book without contacts, and what the test needs around it. */
export interface ContractHarness extends AsyncDisposable {
  readonly book: AddressBook;
  refTo(id: bigint): UserRef;
  readonly elsewhere: Elsewhere;
}

const unusedPhone = '+491700000999';
const nia = 7_000_000_102n;
const name = (firstName: string): Name => ({ firstName, lastName: '' });
const card = (phone: string, firstName: string): Card => ({ phone, ...name(firstName) });
const reason = (kind: string) => ({ reason: { kind } });

/** The contract of the port `AddressBook`, for every implementation of it. */
export function describeAddressBook(title: string, open: () => Promise<ContractHarness>): void {
  describe(title, () => {
    test('reads the contacts, and answers briefly when the caller knows them', async () => {
      await using harness = await open();
      const { book, elsewhere } = harness;
      elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Miller' });
      expect(await readList(book)).toMatchObject({
        savedCount: 0,
        contacts: [{ ...harness.refTo(zoe.id), lastName: 'Miller', contact: true, mutual: false }],
      });
      const known = finish(contactsHash(0, Float64Array.of(Number(zoe.id))));
      expect(await book.readContacts(known)).toEqual({ kind: 'unchanged' });
      elsewhere.add(zoe.id, name('Zora'));
      expect(await book.readContacts(known)).toEqual({ kind: 'unchanged' });
      elsewhere.add(yuri.id, name('Yuri'));
      expect(await readList(book, known)).toMatchObject({
        contacts: [{ id: zoe.id }, { id: yuri.id }],
      });
      expect(await book.getContactIds()).toEqual([zoe.id, yuri.id]);
    });

    test('adds, renames and deletes a contact, and returns the user as it is then', async () => {
      await using harness = await open();
      const { book } = harness;
      const ref = harness.refTo(zoe.id);
      const options = { showPhone: false };
      expect(await book.addContact(ref, name('Zoe'), options)).toMatchObject([
        { ...ref, firstName: 'Zoe', contact: true, usernames: [zoe.username] },
      ]);
      expect(await book.addContact(ref, name('Z'), options)).toMatchObject([{ firstName: 'Z' }]);
      expect(await book.deleteContacts([ref])).toMatchObject([
        { ...ref, firstName: 'Zoe', contact: false },
      ]);
      expect(await readList(book)).toMatchObject({ contacts: [] });
    });

    test('imports cards and answers each of them in order', async () => {
      await using harness = await open();
      const { book } = harness;
      harness.elsewhere.deferNextImport([yuri.phone]);
      const cards = [card(unusedPhone, 'No'), card(yuri.phone, 'Y'), card(zoe.phone, 'Zoe W')];
      const { answers, users } = await book.importCards(cards);
      expect(answers).toEqual([
        { kind: 'not_found', importers: 0 },
        { kind: 'deferred' },
        { kind: 'found', id: zoe.id },
      ]);
      expect(users).toMatchObject([{ id: zoe.id, firstName: 'Zoe W', phone: zoe.phone }]);
      expect(await readList(book)).toMatchObject({
        savedCount: 3,
        contacts: [{ id: zoe.id }],
      });
      expect(await book.importCards([card(yuri.phone, 'Y')])).toMatchObject({
        answers: [{ kind: 'found', id: yuri.id }],
      });
    });

    test('imports a number of a contact as a renaming', async () => {
      await using harness = await open();
      await harness.book.addContact(harness.refTo(zoe.id), name('Zoe'), {
        showPhone: false,
      });
      await harness.book.importCards([card(zoe.phone, 'Z')]);
      expect(await readList(harness.book)).toMatchObject({
        contacts: [{ firstName: 'Z' }],
      });
    });

    test('counts saved numbers, and deletes them with their contacts', async () => {
      await using harness = await open();
      const { book } = harness;
      await book.importCards([card(unusedPhone, 'No'), card(zoe.phone, 'Zoe')]);
      expect(await book.getContactIds()).toEqual([zoe.id, 0n]);
      expect(await book.deletePhones([zoe.phone])).toBe(true);
      expect(await readList(book)).toMatchObject({ savedCount: 1, contacts: [] });
      expect(await book.deletePhones([zoe.phone, unusedPhone])).toBe(false);
      expect(await readList(book)).toMatchObject({ savedCount: 0 });
    });

    test('shows that the notice is all a chat holds, and deletes it', async () => {
      await using harness = await open();
      const { book, elsewhere } = harness;
      const events: BookEvent[] = [];
      using _ = book.subscribe((event) => events.push(event));
      await book.importCards([card(unusedPhone, 'Nia')]);
      elsewhere.join({ id: nia, firstName: 'N', phone: unusedPhone });
      await vi.waitFor(() =>
        expect(events.at(-1)).toMatchObject({
          kind: 'joined',
          user: { id: nia, firstName: 'Nia' },
        }),
      );
      const ref = harness.refTo(nia);
      const chat = await book.getNewcomerChat(ref);
      if (chat.kind !== 'joined') throw new Error(`The chat is ${chat.kind}`);
      await book.deleteMessagesUpTo(ref, chat.noticeId);
      expect(await book.getNewcomerChat(ref)).toEqual({ kind: 'empty' });
      await book.deleteMessagesUpTo(ref, chat.noticeId);
      expect(await readList(book)).toMatchObject({ contacts: [{ id: nia }] });
    });

    test('keeps what was written in the chat after the notice', async () => {
      await using harness = await open();
      const { book, elsewhere } = harness;
      await book.importCards([card(unusedPhone, 'Nia')]);
      elsewhere.join({ id: nia, firstName: 'N', phone: unusedPhone });
      const ref = harness.refTo(nia);
      const chat = await book.getNewcomerChat(ref);
      if (chat.kind !== 'joined') throw new Error(`The chat is ${chat.kind}`);
      elsewhere.write(nia);
      expect(await book.getNewcomerChat(ref)).toEqual({ kind: 'used' });
      await book.deleteMessagesUpTo(ref, chat.noticeId);
      expect(await book.getNewcomerChat(ref)).toEqual({ kind: 'used' });
      expect(await book.getNewcomerChat(harness.refTo(zoe.id))).toEqual({ kind: 'empty' });
    });

    test('clears the saved list and keeps the contacts', async () => {
      await using harness = await open();
      await harness.book.importCards([card(unusedPhone, 'No'), card(zoe.phone, 'Zoe')]);
      await harness.book.resetSaved();
      expect(await readList(harness.book)).toMatchObject({
        savedCount: 0,
        contacts: [{ id: zoe.id }],
      });
    });

    test('deletes the saved number with a contact', async () => {
      await using harness = await open();
      await harness.book.importCards([card(zoe.phone, 'Zoe')]);
      await harness.book.deleteContacts([harness.refTo(zoe.id)]);
      expect(await readList(harness.book)).toMatchObject({ savedCount: 0, contacts: [] });
    });

    test('blocks and unblocks, and lists the latest first', async () => {
      await using harness = await open();
      const { book } = harness;
      for (const { id } of [zoe, yuri, zoe]) await book.block(harness.refTo(id));
      expect(await book.getBlockedUsers()).toMatchObject([{ id: yuri.id }, { id: zoe.id }]);
      expect(await book.getUserFacts(harness.refTo(zoe.id))).toMatchObject({
        blocked: true,
      });
      for (const { id } of [yuri, yuri]) await book.unblock(harness.refTo(id));
      expect(await book.getBlockedUsers()).toMatchObject([{ id: zoe.id }]);
    });

    test('replaces the list of close friends, which contacts only can be on', async () => {
      await using harness = await open();
      const { book } = harness;
      for (const { id } of [zoe, yuri]) harness.elsewhere.add(id, name('A'));
      const friends = async () => {
        const { contacts } = await readList(book);
        return contacts.filter(({ closeFriend }) => closeFriend).map(({ id }) => id);
      };
      await book.setCloseFriends([zoe.id]);
      expect(await friends()).toEqual([zoe.id]);
      await book.setCloseFriends([yuri.id]);
      expect(await friends()).toEqual([yuri.id]);
      await book.deleteContacts([harness.refTo(yuri.id)]);
      await book.addContact(harness.refTo(yuri.id), name('Yuri'), { showPhone: false });
      expect(await friends()).toEqual([]);
    });

    test('replaces a privacy rule as a whole', async () => {
      await using harness = await open();
      const { settings } = harness.book;
      const rule = await settings.getPrivacy('phone_number');
      expect(rule).toMatchObject({ audience: 'contacts', always: [], never: [] });
      const never = await harness.book.getUsers([harness.refTo(zoe.id)]);
      const changed = { ...rule, audience: 'everybody', never } as const;
      expect(await settings.setPrivacy('phone_number', changed)).toEqual(changed);
      expect(await settings.getPrivacy('phone_number')).toEqual(changed);
      expect(await settings.getRecentPrivacy('phone_number')).toEqual(changed);
      expect(await settings.getPrivacy('added_by_phone')).toMatchObject({ audience: 'everybody' });
    });

    test('refuses a rule that hides the account from all searches by number', async () => {
      await using harness = await open();
      const { settings } = harness.book;
      const rule = {
        ...(await settings.getPrivacy('added_by_phone')),
        audience: 'nobody',
      } as const;
      await expect(settings.setPrivacy('added_by_phone', rule)).rejects.toMatchObject(
        reason('privacy_refused'),
      );
    });

    test('turns the notices about sign-ups off and on', async () => {
      await using harness = await open();
      const { settings } = harness.book;
      for (const on of [true, false, true]) {
        await settings.setAnnouncesSignUps({ on });
        expect(await settings.announcesSignUps()).toBe(on);
      }
    });

    test('shares the number with a contact who asks for it, once', async () => {
      await using harness = await open();
      const { book } = harness;
      const { settings } = book;
      const ref = harness.refTo(zoe.id);
      const rule = await settings.getPrivacy('phone_number');
      await settings.setPrivacy('phone_number', { ...rule, audience: 'nobody' });
      await expect(book.acceptContact(ref)).rejects.toMatchObject(reason('share_request_gone'));
      harness.elsewhere.addOwner(zoe.id);
      await expect(book.acceptContact(ref)).rejects.toMatchObject(reason('share_needs_adding'));
      await book.addContact(ref, name('Zoe'), { showPhone: false });
      expect(await book.getPeerBar(ref)).toMatchObject({ shareContact: true });
      expect(await book.acceptContact(ref)).toMatchObject([{ id: zoe.id, mutual: true }]);
      expect(await book.getPeerBar(ref)).toMatchObject({ shareContact: false });
    });

    test('finds users by number, username, search and contact link', async () => {
      await using harness = await open();
      const { book } = harness;
      expect(await book.findByPhone(zoe.phone)).toMatchObject(harness.refTo(zoe.id));
      expect(await book.findByUsername('ZOE_m')).toMatchObject(harness.refTo(zoe.id));
      expect(await book.findByUsername('free_name')).toBeUndefined();
      expect(await book.searchUsers('zoe')).toEqual({ mine: [], others: [] });
      expect(await book.searchUsers('zoe_m')).toMatchObject({ mine: [], others: [{ id: zoe.id }] });
      const token = harness.elsewhere.contactTokenOf(yuri.id);
      expect(await book.findByContactToken(token)).toMatchObject({ id: yuri.id });
    });

    test('exports the saved numbers once the person allows it', async () => {
      await using harness = await open();
      const { book } = harness;
      await book.importCards([card(unusedPhone, 'No')]);
      await expect(book.takeout.begin()).rejects.toMatchObject(reason('takeout_delay'));
      harness.elsewhere.allowTakeout();
      const id = await book.takeout.begin();
      const numbers = await book.takeout.getSavedNumbers(id);
      expect(numbers).toMatchObject([{ phone: unusedPhone, firstName: 'No' }]);
      await book.takeout.finish(id, { success: true });
      await expect(book.takeout.getSavedNumbers(id)).rejects.toMatchObject(reason('takeout_over'));
    });

    test('delivers events about changes elsewhere, until the subscription ends', async () => {
      await using harness = await open();
      const events: BookEvent[] = [];
      const subscription = harness.book.subscribe((event) => events.push(event));
      // Telegram sends no events before the first call.
      await harness.book.readContacts();
      const seen = () => events.flatMap((event) => ('user' in event ? (event.user ?? []) : []));
      harness.elsewhere.add(zoe.id, name('Zoe'));
      await vi.waitFor(() => expect(seen().at(-1)).toMatchObject({ id: zoe.id, contact: true }));
      harness.elsewhere.remove(zoe.id);
      await vi.waitFor(() => expect(seen().at(-1)).toMatchObject({ id: zoe.id, contact: false }));
      subscription[Symbol.dispose]();
      const count = events.length;
      harness.elsewhere.add(zoe.id, name('Zoe'));
      await harness.book.readContacts();
      expect(events).toHaveLength(count);
    });

    test('writes to Saved Messages', async () => {
      await using harness = await open();
      await harness.book.noteToSelf('First, with “signs” & <b>more</b>', 1n);
      await harness.book.noteToSelf('Second', 2n);
      await harness.book.noteToSelf('Second, sent again', 2n);
      const texts = ['First, with “signs” & <b>more</b>', 'Second'];
      expect(harness.elsewhere.savedMessages()).toEqual(texts);
    });

    test('refuses users whose access hash is not valid for this account', async () => {
      await using harness = await open();
      const { book } = harness;
      const wrong = { id: zoe.id, accessHash: 1n };
      for (const call of [
        book.addContact(wrong, name('Zoe'), { showPhone: false }),
        book.deleteContacts([wrong]),
        book.block(wrong),
        book.getPeerBar(wrong),
      ]) {
        await expect(call).rejects.toMatchObject(reason('user_unknown'));
      }
      expect(await book.getUserFacts(wrong)).toBeUndefined();
      expect(await book.getUsers([wrong, harness.refTo(yuri.id)])).toMatchObject([{ id: yuri.id }]);
    });

    test('refuses an empty first name and an invalid contact link', async () => {
      await using harness = await open();
      const { book } = harness;
      const added = book.addContact(harness.refTo(zoe.id), name(''), { showPhone: false });
      await expect(added).rejects.toMatchObject(reason('name_empty'));
      await expect(book.findByContactToken('nothing')).rejects.toMatchObject(
        reason('link_invalid'),
      );
    });
  });
}
