import type { FakePerson } from '../../../support/fake-address-book.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

export const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', username: 'zoe_m' };
export const zara = { id: 12n, firstName: 'Zara', lastName: 'Park', username: 'zara_p' };
export const ben = { id: 13n, firstName: 'Ben', lastName: 'Okafor', username: 'ben_o' };

/** The program with an account that has these people as contacts, under their own names. */
export async function openTalk(
  people: readonly (FakePerson & { readonly lastName: string })[] = [zoe, zara, ben],
  { plainTables = false }: { readonly plainTables?: boolean } = {},
): Promise<{ readonly app: PairedMemoryApp; readonly talk: Talk }> {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const one of people) elsewhere.add(one.id, one);
  });
  await app.roster.preferences.setPlainTables(app.account.personId, { on: plainTables });
  return { app, talk: talkOf(app, app.me) };
}
