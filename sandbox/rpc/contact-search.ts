import { RpcError } from '../mtproto/rpc.ts';
import { flagField, intField, stringField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { namesOf } from '../world/people-index.ts';
import type { Person } from '../world/person.ts';
import { readPhone } from '../world/phone-number.ts';
import { peerOf } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Search for people by words, number, username or contact token. */
export function contactSearchMethods(world: World) {
  return signedInMethods(world, {
    'contacts.search': ({ me }, { args }) => {
      const query = stringField(args, 'q').trim().toLowerCase();
      if (query === '') throw new RpcError(400, 'SEARCH_QUERY_EMPTY');
      if (query.length < (query.startsWith('@') ? 5 : 4))
        throw new RpcError(400, 'QUERY_TOO_SHORT');
      const onlyBots = flagField(args, 'bots');
      // Channels are not simulated, so a search for them alone finds nothing.
      const alive = [...world.people.values()].filter(
        (person) =>
          !person.deleted && !flagField(args, 'broadcasts') && (!onlyBots || person.kind === 'bot'),
      );
      const mine = alive.filter(
        (person) => isOwnResult(me, person) && matchesQuery(me, person, query),
      );
      const others = alive.filter(
        (person) =>
          !isOwnResult(me, person) && namesOf(person).some((name) => startsWithQuery(name, query)),
      );
      const results = others.slice(0, intField(args, 'limit'));
      return {
        _: 'contacts.found',
        my_results: mine.map((person) => peerOf(person.id)),
        results: results.map((person) => peerOf(person.id)),
        chats: [],
        users: [...mine, ...results].map((person) => userAsSeenBy(me, person, world.now())),
      };
    },
    'contacts.resolvePhone': ({ me }, { args }) => {
      const phone = readPhone(stringField(args, 'phone'));
      const person = phone && world.index.foundByPhone(me, phone);
      if (!person) throw new RpcError(400, 'PHONE_NOT_OCCUPIED');
      return resolvedPeer(world, me, person);
    },
    'contacts.resolveUsername': ({ me }, { args }) => {
      const username = stringField(args, 'username').replace(/^@/, '');
      if (!/^[a-z]\w{2,31}$/i.test(username)) throw new RpcError(400, 'USERNAME_INVALID');
      const person = world.findByUsername(username);
      if (!person || person.deleted) throw new RpcError(400, 'USERNAME_NOT_OCCUPIED');
      return resolvedPeer(world, me, person);
    },
    'contacts.exportContactToken':
      ({ me }) =>
      () => {
        const { url, expires } = world.contactTokens.create(me, world.now());
        return { _: 'exportedContactToken', url, expires: unixTime(expires) };
      },
    'contacts.importContactToken': ({ me }, { args }) => {
      const person = world.contactTokens.find(stringField(args, 'token'), world.now());
      if (!person) throw new RpcError(400, 'IMPORT_TOKEN_INVALID');
      return userAsSeenBy(me, person, world.now());
    },
  });
}

function resolvedPeer(world: World, me: Person, person: Person): TlObject {
  return {
    _: 'contacts.resolvedPeer',
    peer: peerOf(person.id),
    chats: [],
    users: [userAsSeenBy(me, person, world.now())],
  };
}

function isOwnResult(me: Person, person: Person): boolean {
  return person === me || me.contacts.has(person.id) || me.mailbox.has(person.id);
}

/** Own results match by username and by every word of the name in the contact list. */
function matchesQuery(me: Person, person: Person, query: string): boolean {
  const { firstName, lastName } = me.contacts.get(person.id) ?? person;
  const words = `${firstName} ${lastName}`.split(/\s+/);
  const name = words.map((_, at) => words.slice(at).join(' '));
  return [...namesOf(person), ...name].some((one) => startsWithQuery(one, query));
}

function startsWithQuery(name: string, query: string): boolean {
  return name.toLowerCase().startsWith(query.replace(/^@/, ''));
}
