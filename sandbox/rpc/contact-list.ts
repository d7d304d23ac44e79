import { RpcError } from '../mtproto/rpc.ts';
import { longField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { resetSaved } from '../world/contact-changes.ts';
import type { Person } from '../world/person.ts';
import { phoneDigits } from '../world/phone-number.ts';
import { statusAsSeenBy } from '../world/status-as-seen-by.ts';
import type { World } from '../world/world.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Reads of the contact list and of the saved numbers. */
export function contactListMethods(world: World) {
  return signedInMethods(world, {
    'contacts.getContacts': ({ me }, { args }) => {
      const hash = longField(args, 'hash');
      if (hash !== 0n && hash === me.contacts.hash(me.saved.size)) {
        return { _: 'contacts.contactsNotModified' };
      }
      const contacts = contactsOf(world, me);
      return {
        _: 'contacts.contacts',
        contacts: contacts.map((contact) => ({
          _: 'contact',
          user_id: contact.id,
          mutual: contact.contacts.has(me.id),
        })),
        saved_count: me.saved.size,
        users: contacts.map((contact) => userAsSeenBy(me, contact, world.now())),
      };
    },
    /** Longs, unlike in the schema (Telethon issue 4524). 0 stands for a number without an account. */
    'contacts.getContactIDs': ({ me }) => {
      const contactPhones = new Set([...me.contacts.values()].map((entry) => entry.phone));
      const others = me.saved.list().filter(({ phone }) => !contactPhones.has(phone));
      return [...me.contacts.keys(), ...others.map(() => 0n)];
    },
    'contacts.getStatuses': ({ me }) =>
      contactsOf(world, me)
        .filter((contact) => contact.kind === 'person')
        .map((contact): TlObject => ({
          _: 'contactStatus',
          user_id: contact.id,
          status: statusAsSeenBy(me, contact, world.now()),
        })),
    'contacts.getSaved': ({ me, session }, { takeoutId }) => {
      const takeout = takeoutId === undefined ? undefined : world.takeouts.find(session, takeoutId);
      if (!takeout?.contacts) throw new RpcError(403, 'TAKEOUT_REQUIRED');
      return me.saved.list().map((saved): TlObject => ({
        _: 'savedPhoneContact',
        phone: phoneDigits(saved.phone),
        first_name: saved.firstName,
        last_name: saved.lastName,
        date: unixTime(saved.date),
      }));
    },
    'contacts.resetSaved':
      ({ me, keyId }) =>
      () => {
        resetSaved(world, { me, keyId });
        return true;
      },
  });
}

function contactsOf(world: World, me: Person): Person[] {
  return [...me.contacts.keys()].map((id) => world.person(id));
}
