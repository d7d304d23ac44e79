import { addSeconds } from '../server/unix-time.ts';
import { deleteAccount, setPassword, setPrivacy } from '../world/account-changes.ts';
import { setBlocked } from '../world/blocking.ts';
import { addContact } from '../world/contact-changes.ts';
import { importContacts } from '../world/import-contacts.ts';
import { write } from '../world/messages.ts';
import type { Birthday, NewPerson, Person } from '../world/person.ts';
import { makePrivacyRule } from '../world/privacy-rule.ts';
import type { World } from '../world/world.ts';
import { demoContacts, demoSaved, demoStrangers, type DemoPerson } from './cast.ts';

/** The people that the demo and its tests name. */
export interface DemoCast {
  /** Alex Rivers, the visitor. Lives at data center 2 and hides the number from all accounts. */
  readonly you: Person;
  /** One of Alex's contacts, who does not have Alex in her own. */
  readonly zoe: Person;
  /** Has a 2FA password. */
  readonly sam: Person;
  readonly samPassword: string;
}

const samPassword = 'granite boulder';

const minuteSeconds = 60;
const daySeconds = 24 * 60 * minuteSeconds;

/**
 * Adds the people of the demo to an empty world. Two calls at the same time make the same people. The
 * folder owns their data and leaves out starting the demo.
 */
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
  for (const { given, person } of cast) relateToAlex(world, you, person, given);
  saveNumbers(world, you);
  const zoe = world.findByUsername('zoe_miller');
  if (!zoe) throw new Error('The demo has no person with the username zoe_miller.');
  return { you, zoe, sam, samPassword };
}

function relateToAlex(world: World, you: Person, person: Person, given: DemoPerson): void {
  if (demoContacts.includes(given)) {
    const [firstName = '', lastName = ''] = (given.savedAs ?? given.name).split('|');
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
  if (given.deletesAccount) deleteAccount(world, person);
}

function saveNumbers(world: World, you: Person): void {
  const entries = demoSaved.map(({ name, phone }, at) => {
    const [firstName = '', lastName = ''] = name.split('|');
    return { clientId: BigInt(at), phone, firstName, lastName, note: undefined };
  });
  importContacts(world, { me: you }, entries);
}

function newPerson(given: DemoPerson, id: bigint, now: Date): NewPerson {
  const [firstName = '', lastName = ''] = given.name.split('|');
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
    ...(given.birthday === undefined ? {} : { birthday: birthdayIn(now, given.birthday) }),
    presence: presenceOf(seen, now),
    privacy: {
      ...(given.hidesPhone ? { phone_number: 'nobody' as const } : {}),
      ...(given.hidesFromSearch ? { added_by_phone: 'contacts' as const } : {}),
      ...(typeof seen === 'number' || seen === 'online' ? {} : { last_seen: 'nobody' as const }),
    },
  };
}

function presenceOf(seen: NonNullable<DemoPerson['seen']>, now: Date): Person['presence'] {
  const daysAgo = { recently: 1, last_week: 5, last_month: 20, hidden: 90 };
  if (seen === 'online') return { kind: 'online' };
  if (seen === 'never') return { kind: 'never' };
  const seconds = typeof seen === 'number' ? seen * minuteSeconds : daysAgo[seen] * daySeconds;
  return { kind: 'offline', at: addSeconds(now, -seconds) };
}

function birthdayIn(now: Date, inDays: number): Birthday {
  const date = addSeconds(now, inDays * daySeconds);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: 1990 };
}
