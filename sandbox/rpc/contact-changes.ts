import { RpcError } from '../mtproto/rpc.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import {
  addContact,
  removeContacts,
  removePhones,
  setCloseFriends,
  setNote,
  sharePhone,
} from '../world/contact-changes.ts';
import { importContacts } from '../world/import-contacts.ts';
import { asksForPhone, peerSettings } from '../world/peer-settings.ts';
import type { Person } from '../world/person.ts';
import { readPhone } from '../world/phone-number.ts';
import { peerOf, updatesFor } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { flag, long, longs, noteText, object, objects, text, texts } from './arguments.ts';
import { requireAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Changes of the contact list. */
export function contactChangeMethods(world: World) {
  return signedInMethods(world, {
    'contacts.importContacts': ({ me, keyId }, { args }) => {
      const entries = objects(args, 'contacts').map((entry) => ({
        clientId: long(entry, 'client_id'),
        phone: text(entry, 'phone'),
        firstName: text(entry, 'first_name'),
        lastName: text(entry, 'last_name'),
        note: noteText(entry),
      }));
      const { imported, popular, retry } = importContacts(world, { me, keyId }, entries);
      const people = [...new Set(imported.map(({ person }) => person))];
      return {
        _: 'contacts.importedContacts',
        imported: imported.map(({ clientId, person }) => ({
          _: 'importedContact',
          user_id: person.id,
          client_id: clientId,
        })),
        popular_invites: popular.map(({ clientId, importers }) => ({
          _: 'popularContact',
          client_id: clientId,
          importers,
        })),
        retry_contacts: retry,
        users: people.map((person) => userAsSeenBy(me, person, world.now())),
      };
    },
    'contacts.addContact': ({ me, keyId }, { args }) => {
      const other = requireContactable(world, me, object(args, 'id'));
      const firstName = text(args, 'first_name').trim();
      if (!firstName) throw new RpcError(400, 'CONTACT_NAME_EMPTY');
      addContact(world, { me, keyId }, other, {
        firstName,
        lastName: text(args, 'last_name').trim(),
        phone: readPhone(text(args, 'phone')),
        note: noteText(args),
        sharePhone: flag(args, 'add_phone_privacy_exception'),
      });
      return changeUpdates(world, me, [other]);
    },
    'contacts.acceptContact': ({ me, keyId }, { args }) => {
      const other = requireContactable(world, me, object(args, 'id'));
      if (!asksForPhone(other, me)) throw new RpcError(400, 'CONTACT_REQ_MISSING');
      if (!me.contacts.has(other.id)) throw new RpcError(400, 'CONTACT_ADD_MISSING');
      sharePhone(world, { me, keyId }, other);
      return changeUpdates(world, me, [other]);
    },
    'contacts.deleteContacts': ({ me, keyId }, { args }) => {
      const others = objects(args, 'id').map((id) =>
        requireAddressed(world, me, id, 'CONTACT_ID_INVALID'),
      );
      removeContacts(world, { me, keyId }, others);
      return changeUpdates(world, me, others);
    },
    'contacts.deleteByPhones': ({ me, keyId }, { args }) => {
      const phones = texts(args, 'phones').map((phone) => readPhone(phone) ?? phone);
      return removePhones(world, { me, keyId }, phones);
    },
    'contacts.updateContactNote': ({ me }, { args }) => {
      const other = requireContactable(world, me, object(args, 'id'));
      if (!setNote(world, me, other, noteText(args) ?? '')) {
        throw new RpcError(400, 'CONTACT_ID_INVALID');
      }
      return true;
    },
    'contacts.editCloseFriends': ({ me, keyId }, { args }) => {
      setCloseFriends(world, { me, keyId }, longs(args, 'id'));
      return true;
    },
  });
}

function requireContactable(world: World, me: Person, input: TlObject): Person {
  const other = requireAddressed(world, me, input, 'CONTACT_ID_INVALID');
  if (other === me || other.deleted) throw new RpcError(400, 'CONTACT_ID_INVALID');
  return other;
}

/** The `Updates` that answer a change of contacts. */
function changeUpdates(world: World, me: Person, others: readonly Person[]): TlObject {
  const updates = others.map((other) => ({
    _: 'updatePeerSettings',
    peer: peerOf(other.id),
    settings: peerSettings(me, other),
  }));
  return updatesFor(me, updates, others, world.now());
}
