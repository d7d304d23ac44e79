import { deleteAccount, setPassword, setPrivacy } from '../world/account-changes.ts';
import { setBlocked } from '../world/blocking.ts';
import { addContact } from '../world/contact-changes.ts';
import { demoContacts, demoSaved, demoStrangers, type DemoPerson } from './cast.ts';
import { importContacts } from '../world/import-contacts.ts';
import { write } from '../world/messages.ts';
import type { Birthday, NewPerson, Person } from '../world/person.ts';
import { makePrivacyRule } from '../world/privacy-rule.ts';
import { addSeconds } from '../world/unix-time.ts';
import type { World } from '../world/world.ts';

/** The ones a visitor or a test meets by name. */
export interface DemoCast {
  /** Alex Rivers, home at data centre 2, who hides the number from everybody. */
  readonly you: Person;
  /** In Alex's contacts, without having Alex in hers. */
  readonly zoe: Person;
  /** Has a 2FA password. */
  readonly sam: Person;
  readonly samPassword: string;
}

const samPassword = 'granite boulder';

const minute = 60;
const day = 24 * 60 * minute;

/** Fills an empty world with the people of the demo. The same on every call at the same time. */
export function populate(world: World): DemoCast {
  const you = world.addPerson({
    id: 7_100_000_001n,
    firstName: 'Alex',
    lastName: 'Rivers',
    phone: '+442079460001',
    username: 'alex_rivers',
    presence: { kind: 'online' },
  });
  const sam = world.addPerson({
    id: 7_100_000_002n,
    firstName: 'Sam',
    lastName: 'Stone',
    phone: '+12025550180',
    username: 'sam_stone',
  });
  setPassword(world, sam, samPassword, 'what the mountain is made of');
  setPrivacy(world, { me: you }, 'phone_number', makePrivacyRule('nobody'));
  const cast = [...demoContacts, ...demoStrangers].map((given, at) => ({
    given,
    person: world.addPerson(newPerson(given, 7_100_000_010n + BigInt(at), world.now())),
  }));
  for (const { given, person } of cast) meetAlex(world, you, person, given);
  saveNumbers(world, you);
  const zoe = world.findByUsername('zoe_miller');
  if (!zoe) throw new Error('The cast of the demo has no Zoe.');
  return { you, zoe, sam, samPassword };
}

function meetAlex(world: World, you: Person, person: Person, given: DemoPerson): void {
  if (demoContacts.includes(given)) {
    const [firstName = '', lastName = ''] = (given.as ?? given.is).split('|');
    if (given.addedBy === 'username') {
      addContact(world, { me: you }, person, { firstName, lastName });
    } else {
      const entry = { clientId: 0n, phone: given.phone ?? '', firstName, lastName };
      importContacts(world, { me: you }, [{ ...entry, note: undefined }]);
    }
  }
  if (given.hasAlex) addContact(world, { me: person }, you, { firstName: 'Alex', lastName: '' });
  if (given.wrote) write(world, person, you, given.wrote);
  if (given.blocked) setBlocked(world, { me: you }, person, true);
  if (given.leaves) deleteAccount(world, person);
}

function saveNumbers(world: World, you: Person): void {
  const entries = demoSaved.map(({ name, phone }, at) => {
    const [firstName = '', lastName = ''] = name.split('|');
    return { clientId: BigInt(at), phone, firstName, lastName, note: undefined };
  });
  importContacts(world, { me: you }, entries);
}

function newPerson(given: DemoPerson, id: bigint, now: Date): NewPerson {
  const [firstName = '', lastName = ''] = given.is.split('|');
  const { phone, username, seen = 'never' } = given;
  return {
    id,
    kind: given.bot ? 'bot' : 'person',
    firstName,
    lastName,
    homeDc: id % 3n === 0n ? 4 : 2,
    premium: given.premium ?? false,
    collectibleUsernames: given.collectible ?? [],
    ...(phone ? { phone } : {}),
    ...(username ? { username } : {}),
    ...(given.birthday === undefined ? {} : { birthday: birthday(now, given.birthday) }),
    presence: presence(seen, now),
    privacy: {
      ...(given.hidesPhone ? { phone_number: 'nobody' as const } : {}),
      ...(given.hidesFromSearch ? { added_by_phone: 'contacts' as const } : {}),
      ...(typeof seen === 'number' || seen === 'online' ? {} : { last_seen: 'nobody' as const }),
    },
  };
}

function presence(seen: NonNullable<DemoPerson['seen']>, now: Date): Person['presence'] {
  const daysAgo = { recently: 1, last_week: 5, last_month: 20, hidden: 90 };
  if (seen === 'online') return { kind: 'online' };
  if (seen === 'never') return { kind: 'never' };
  const seconds = typeof seen === 'number' ? seen * minute : daysAgo[seen] * day;
  return { kind: 'offline', at: addSeconds(now, -seconds) };
}

function birthday(now: Date, inDays: number): Birthday {
  const date = addSeconds(now, inDays * day);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: 1990 };
}
