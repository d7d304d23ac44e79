import { objectField, objectsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { archiveFolder } from '../world/folders.ts';
import { pinnedMessages } from '../world/message-pins.ts';
import { notifySettingsOf } from '../world/notify-settings.ts';
import { peerSettings } from '../world/peer-settings.ts';
import type { Birthday, Person } from '../world/person.ts';
import { allows } from '../world/privacy.ts';
import { pushChanges } from '../world/push-changes.ts';
import type { World } from '../world/world.ts';
import { findAddressed, requireAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Reads of single users. */
export function userMethods(world: World) {
  return signedInMethods(world, {
    /**
     * Answers userEmpty for an account that cannot be addressed, as Telethon reports of the real server.
     * Only here do contacts need no access hash (Telethon client/users.py, get_input_entity).
     */
    'users.getUsers': ({ me }, { args }) =>
      objectsField(args, 'id').map((id): TlObject => {
        const person = findAddressed(world, me, id) ?? contactById(world, me, id);
        if (person) return userAsSeenBy(me, person, world.now());
        return { _: 'userEmpty', id: typeof id.user_id === 'bigint' ? id.user_id : 0n };
      }),
    'users.getFullUser': ({ me }, { args }) => {
      const person = requireAddressed(world, me, objectField(args, 'id'), 'USER_ID_INVALID');
      return {
        _: 'users.userFull',
        full_user: fullUser(me, person),
        chats: [],
        users: [userAsSeenBy(me, person, world.now())],
      };
    },
    'messages.getPeerSettings': ({ me }, { args }) => {
      const person = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      return {
        _: 'messages.peerSettings',
        settings: peerSettings(me, person),
        chats: [],
        users: [userAsSeenBy(me, person, world.now())],
      };
    },
    'messages.hidePeerSettingsBar': ({ me, keyId }, { args }) => {
      const person = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      return () => {
        pushChanges(world, [[me, person]], () => me.hiddenBars.add(person.id), { me, keyId });
        return true;
      };
    },
    'contacts.getBirthdays': ({ me }) => {
      const people = [...me.contacts.keys()]
        .map((id) => world.person(id))
        .filter((person) => allows(person, 'birthday', me))
        .flatMap((person) => (isAroundToday(person.birthday, world.now()) ? person : []));
      return {
        _: 'contacts.contactBirthdays',
        contacts: people.map((person) => ({
          _: 'contactBirthday',
          contact_id: person.id,
          birthday: birthdayObject(person.birthday),
        })),
        users: people.map((person) => userAsSeenBy(me, person, world.now())),
      };
    },
    'contacts.getTopPeers': () => ({ _: 'contacts.topPeersDisabled' }),
    'users.getRequirementsToContact': ({ me }, { args }) =>
      objectsField(args, 'id').map((id): TlObject => {
        const person = requireAddressed(world, me, id, 'USER_ID_INVALID');
        return {
          _: needsPremium(me, person) ? 'requirementToContactPremium' : 'requirementToContactEmpty',
        };
      }),
    'users.getIsPremiumRequiredToContact': ({ me }, { args }) =>
      objectsField(args, 'id').map((id) =>
        needsPremium(me, requireAddressed(world, me, id, 'USER_ID_INVALID')),
      ),
  });
}

/** A contact of theirs may write without Premium. */
function needsPremium(me: Person, person: Person): boolean {
  return person.marks.requiresPremium === true && !me.premium && !person.contacts.has(me.id);
}

function contactById(
  world: World,
  me: Person,
  { user_id, access_hash }: TlObject,
): Person | undefined {
  if (typeof user_id !== 'bigint' || access_hash !== 0n) return undefined;
  return me.contacts.has(user_id) ? world.person(user_id) : undefined;
}

function fullUser(me: Person, person: Person): TlObject {
  const note = me.contacts.get(person.id)?.note;
  const isCallable = person.kind === 'person' && person !== me && !person.deleted;
  const callsAreAllowed = isCallable && allows(person, 'phone_call', me);
  return {
    _: 'userFull',
    id: person.id,
    about: (allows(person, 'about', me) && person.about) || undefined,
    blocked: me.blocked.has(person.id),
    blocked_my_stories_from: me.blockedFromStories.has(person.id),
    phone_calls_available: callsAreAllowed,
    phone_calls_private: person.kind === 'person' && !callsAreAllowed,
    voice_messages_forbidden: !allows(person, 'voice_messages', me),
    contact_require_premium: person.marks.requiresPremium === true,
    folder_id: me.archived.has(person.id) ? archiveFolder : undefined,
    settings: peerSettings(me, person),
    notify_settings: notifySettingsOf(me, person.id),
    bot_info: person.kind === 'bot' ? { _: 'botInfo', user_id: person.id } : undefined,
    can_pin_message: person.kind !== 'service',
    pinned_msg_id: pinnedMessages(me, person.id)[0]?.id,
    common_chats_count: 0,
    birthday: allows(person, 'birthday', me) ? birthdayObject(person.birthday) : undefined,
    note: note === undefined ? undefined : { _: 'textWithEntities', text: note, entities: [] },
  };
}

function birthdayObject(birthday: Birthday | undefined): TlObject | undefined {
  return birthday && { _: 'birthday', ...birthday };
}

/** Yesterday, today and tomorrow (core.telegram.org/method/contacts.getBirthdays). */
function isAroundToday(birthday: Birthday | undefined, now: Date): boolean {
  if (!birthday) return false;
  return [-1, 0, 1].some((days) => {
    const date = new Date(now.getTime() + days * 24 * 3600 * 1000);
    return date.getUTCDate() === birthday.day && date.getUTCMonth() + 1 === birthday.month;
  });
}
