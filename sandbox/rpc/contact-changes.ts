import { RpcError } from '../mtproto/rpc.ts';
import {
  flagField,
  longField,
  longsField,
  objectField,
  objectsField,
  stringField,
  stringsField,
} from '../mtproto/tl/fields.ts';
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
import { importContacts, type ImportOutcome } from '../world/import-contacts.ts';
import { cutName } from '../world/name-length.ts';
import { asksForPhone, peerSettings } from '../world/peer-settings.ts';
import type { Person } from '../world/person.ts';
import { readPhone } from '../world/phone-number.ts';
import { peerOf, updatesFor } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Changes of the contact list. */
export function contactChangeMethods(world: World) {
  return signedInMethods(world, {
    'contacts.importContacts': ({ me, keyId }, { args }) => {
      const entries = objectsField(args, 'contacts').map((entry) => ({
        clientId: longField(entry, 'client_id'),
        phone: stringField(entry, 'phone'),
        firstName: stringField(entry, 'first_name'),
        lastName: stringField(entry, 'last_name'),
        note: noteText(entry),
      }));
      return () => importedObject(world, me, importContacts(world, { me, keyId }, entries));
    },
    'contacts.addContact': ({ me, keyId }, { args }) => {
      const other = requireContactable(world, me, objectField(args, 'id'));
      const firstName = cutName(stringField(args, 'first_name'));
      if (!firstName) throw new RpcError(400, 'CONTACT_NAME_EMPTY');
      const details = {
        firstName,
        lastName: cutName(stringField(args, 'last_name')),
        phone: readPhone(stringField(args, 'phone')),
        note: noteText(args),
        sharePhone: flagField(args, 'add_phone_privacy_exception'),
      };
      return () => {
        addContact(world, { me, keyId }, other, details);
        return changeUpdates(world, me, [other]);
      };
    },
    'contacts.acceptContact': ({ me, keyId }, { args }) => {
      const other = requireContactable(world, me, objectField(args, 'id'));
      if (!asksForPhone(other, me)) throw new RpcError(400, 'CONTACT_REQ_MISSING');
      if (!me.contacts.has(other.id)) throw new RpcError(400, 'CONTACT_ADD_MISSING');
      return () => {
        sharePhone(world, { me, keyId }, other);
        return changeUpdates(world, me, [other]);
      };
    },
    'contacts.deleteContacts': ({ me, keyId }, { args }) => {
      const others = objectsField(args, 'id').map((id) =>
        requireAddressed(world, me, id, 'CONTACT_ID_INVALID'),
      );
      return () => {
        removeContacts(world, { me, keyId }, others);
        return changeUpdates(world, me, others);
      };
    },
    'contacts.deleteByPhones': ({ me, keyId }, { args }) => {
      const phones = stringsField(args, 'phones').map((phone) => readPhone(phone) ?? phone);
      return () => removePhones(world, { me, keyId }, phones);
    },
    'contacts.updateContactNote': ({ me }, { args }) => {
      const other = requireContactable(world, me, objectField(args, 'id'));
      const note = noteText(args) ?? '';
      return () => {
        if (!setNote(world, me, other, note)) throw new RpcError(400, 'CONTACT_ID_INVALID');
        return true;
      };
    },
    'contacts.editCloseFriends': ({ me, keyId }, { args }) => {
      const ids = longsField(args, 'id');
      return () => {
        setCloseFriends(world, { me, keyId }, ids);
        return true;
      };
    },
  });
}

function importedObject(
  world: World,
  me: Person,
  { imported, popular, retry }: ImportOutcome,
): TlObject {
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
}

function requireContactable(world: World, me: Person, input: TlObject): Person {
  const other = requireAddressed(world, me, input, 'CONTACT_ID_INVALID');
  if (other === me || other.deleted) throw new RpcError(400, 'CONTACT_ID_INVALID');
  return other;
}

/** The text of the optional `TextWithEntities` of a note. */
function noteText(args: TlObject): string | undefined {
  return args.note === undefined ? undefined : stringField(objectField(args, 'note'), 'text');
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
