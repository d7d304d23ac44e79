import type { Audience } from './world/privacy.ts';
import { importContacts } from './world/import-contacts.ts';
import type { Presence } from './world/person.ts';
import type { World } from './world/world.ts';

interface DemoPerson {
  readonly name: readonly [first: string, last: string];
  /** From ranges that the regulators of their countries keep for fiction. */
  readonly phone: string;
  readonly username?: string;
  /** Minutes ago; 0 is online now. */
  readonly seen?: number;
  readonly showsLastSeen?: Audience;
  /** What the visitor calls them, if they are a contact. */
  readonly known?: readonly [first: string, last: string];
  /** The visitor knows their number, whatever they show. */
  readonly byNumber?: true;
  /** They have the visitor in their contacts. */
  readonly hasVisitor?: true;
}

/** Who the browser page is. */
export const visitorId = 7_100_000_001n;

const hour = 60;
const day = 24 * hour;

// prettier-ignore
const people: readonly DemoPerson[] = [
  { name: ['Amara', 'Okafor'], phone: '+447700900112', username: 'amara_o', seen: 0, known: ['Amara', 'Okafor'], byNumber: true, hasVisitor: true },
  { name: ['Ben', 'Whitfield'], phone: '+447700900245', seen: 40, known: ['Ben', 'Climbing'], byNumber: true },
  { name: ['Chloé', 'Laurent'], phone: '+33639980147', username: 'chloe_laurent', seen: 5 * hour, known: ['Chloé', 'Laurent'], byNumber: true, hasVisitor: true },
  { name: ['Dmitri', 'Sokolov'], phone: '+12025550118', username: 'dsokolov', seen: 3 * day, known: ['Dmitri', ''], hasVisitor: true },
  { name: ['Elif', 'Demir'], phone: '+4917139200315', seen: 12, known: ['Elif', 'Demir'], byNumber: true },
  { name: ['Farah', 'نوری'], phone: '+447700900367', username: 'farah_n', seen: 26 * hour, known: ['Farah', 'نوری'], byNumber: true, hasVisitor: true },
  { name: ['Grandma', ''], phone: '+442079460418', seen: 9 * day, known: ['Grandma', '❤️'], byNumber: true, hasVisitor: true },
  { name: ['Hiro', 'Tanaka'], phone: '+14155550153', username: 'hiro', seen: 2, showsLastSeen: 'nobody', known: ['Hiro', 'Tanaka'] },
  { name: ['Ines', 'Almeida'], phone: '+12125550176', seen: 0, known: ['Ines', 'Choir'], byNumber: true },
  { name: ['Jonas', 'Lindqvist'], phone: '+46701740612', username: 'jonasl', seen: 7 * hour, known: ['Jonas', 'Lindqvist'], hasVisitor: true },
  { name: ['Kasia', 'Nowak'], phone: '+447700900519', seen: 20 * day, known: ['Kasia', 'Nowak'], byNumber: true },
  { name: ['Leo', 'Marchetti'], phone: '+14155550129', username: 'leomar', seen: 95, known: ['Leo', 'Marchetti'], byNumber: true, hasVisitor: true },
  { name: ['Maya', 'Chen'], phone: '+12025550184', username: 'mayachen', seen: 0, known: ['Maya', 'Chen'], byNumber: true, hasVisitor: true },
  { name: ['Maya', 'Chen'], phone: '+12025550185', seen: 31 * day, known: ['Maya Chen', '(old phone)'], byNumber: true },
  { name: ['Nikos', 'Παππάς'], phone: '+447700900623', seen: 4 * day, known: ['Nikos', 'Plumber'], byNumber: true },
  { name: ['Olena', 'Kovalenko'], phone: '+4917139200342', username: 'olena_k', seen: 33, known: ['Olena', 'Kovalenko'], hasVisitor: true },
  { name: ['Priya', 'Raman'], phone: '+447700900738', username: 'priya_r', seen: 0, hasVisitor: true },
  { name: ['Quentin', 'Moreau'], phone: '+33639980163', seen: 15 * hour },
  { name: ['Rosa', 'Delgado'], phone: '+12125550198', username: 'rosadelgado', seen: 3 },
  { name: ['Samir', 'Haddad'], phone: '+14155550161', seen: 2 * day },
  { name: ['Theo', 'Brandt'], phone: '+4917139200388', username: 'theo_b', seen: 70, showsLastSeen: 'contacts' },
  { name: ['Yuki', 'Mori'], phone: '+447700900854', seen: 11 },
  { name: ['Zoe', 'Miller'], phone: '+14155550107', username: 'zoe_miller', seen: 0 },
];

/** Saved by the visitor, with nobody on Telegram behind them. */
const numbersOfNobody = [
  ['+442079460777', 'Dentist', ''],
  ['+442079460812', 'Landlord', 'Mr Pryce'],
  ['+12025550199', 'Taxi', ''],
] as const;

/** The people of the demo, most of them in the visitor's contacts. */
export function populateDemo(world: World): void {
  const visitor = world.addPerson({
    id: visitorId,
    firstName: 'Alex',
    lastName: 'Rivers',
    phone: '+442079460001',
    username: 'alex_rivers',
    presence: { kind: 'online' },
  });
  for (const one of people) {
    const [firstName, lastName] = one.name;
    const { id } = world.addPerson({
      firstName,
      lastName,
      phone: one.phone,
      ...(one.username && { username: one.username }),
      presence: presence(world, one.seen),
      privacy: { last_seen: one.showsLastSeen ?? 'everybody' },
    });
    if (one.hasVisitor) world.app(id).add(visitorId, 'Alex', 'Rivers', true);
    if (one.known && !one.byNumber) world.app(visitorId).add(id, ...one.known, false);
  }
  const known = people.flatMap(({ byNumber, known: name, phone }) =>
    byNumber && name ? [[phone, ...name] as const] : [],
  );
  const entries = [...known, ...numbersOfNobody].map(([phone, firstName, lastName], at) => {
    return { clientId: BigInt(at), phone, firstName, lastName, note: undefined };
  });
  importContacts(world, { me: visitor }, entries);
}

function presence(world: World, minutesAgo = 0): Presence {
  if (minutesAgo === 0) return { kind: 'online' };
  return { kind: 'offline', at: new Date(world.now().getTime() - minutesAgo * 60_000) };
}
