import { expect } from 'vitest';
import type { ImportRowView, ImportRun } from '../../../../src/accounts/roster.ts';
import type { World } from '../../../../sandbox/world/world.ts';
import {
  max,
  type AccountsHarness,
  type PairedHarness,
  type Program,
} from '../accounts-harness.ts';
import { untilDone } from '../../../support/pass-time.ts';

type Paired = Pick<PairedHarness, 'roster' | 'account'>;

/** Somebody in a file. */
export interface Entry {
  readonly name: string;
  readonly phone: string;
}

/** Different names with different numbers. */
export function entries(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Person ${at}`,
    phone: `+1202555${String(1000 + at)}`,
  }));
}

/** Gives every entry an account that can be found, but each `without`-th. */
export function populateWith(list: readonly Entry[], without: number): (world: World) => void {
  return (world) =>
    list.forEach(({ phone }, at) => {
      if (at % without === without - 1) return;
      const privacy = { phone_number: 'everybody' } as const;
      world.addPerson({ firstName: `Own ${at}`, phone, privacy });
    });
}

function vcf(list: readonly Entry[]): { readonly bytes: Uint8Array; readonly name: string } {
  const cards = list.map(
    ({ name, phone }) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`,
  );
  return { bytes: Buffer.from(cards.join('')), name: 'contacts.vcf' };
}

/** Reads and plans a file. */
export async function plan(harness: Paired, list: readonly Entry[]): Promise<ImportRun> {
  const begun = await harness.roster.imports.begin(harness.account, vcf(list));
  if (begun.kind !== 'planned') throw new Error(`not planned: ${begun.kind}`);
  return begun.run;
}

/** And runs it. */
export async function runFile(harness: Paired, list: readonly Entry[]): Promise<string> {
  const { id } = await plan(harness, list);
  const run = await harness.roster.imports.run(max, id, 7);
  expect(run).toMatchObject({ id, messageId: 7 });
  return id;
}

/** Waits until an import is in a state; time stands still. */
export async function reaches(
  { roster }: Program,
  id: string,
  state: ImportRun['state'],
): Promise<ImportRun> {
  return untilDone(`the import is ${state}`, async () => {
    const run = await roster.imports.find(max, id);
    expect(run).toMatchObject({ state });
    // Checked above.
    return run as ImportRun;
  });
}

/** The same, with time going by. */
export async function reachesInTime(
  harness: AccountsHarness & Program,
  id: string,
  state: ImportRun['state'],
): Promise<ImportRun> {
  return untilDone(`the import is ${state}`, async () => {
    await harness.clock.advance(1_000);
    const run = await harness.roster.imports.find(max, id);
    expect(run).toMatchObject({ state });
    return run as ImportRun;
  });
}

export async function ledger({ roster }: Program, id: string): Promise<readonly ImportRowView[]> {
  const rows: ImportRowView[] = [];
  for await (const piece of roster.imports.ledger(max, id)) rows.push(...piece);
  return rows;
}

/** Whoever the ledger says is in the book is, under this name; and nobody else is. */
export function agree({ world, me }: AccountsHarness, rows: readonly ImportRowView[]): void {
  const inBook = new Set(['added', 'renamed', 'already']);
  const expected = rows.flatMap((row) => {
    if (!inBook.has(row.outcome ?? row.kind)) return [];
    return { id: world.index.byPhone(phoneOf(row))?.id, name: row.name };
  });
  const held = me.book().contacts.map(({ id, firstName, lastName }) => {
    return { id, name: `${firstName} ${lastName}`.trim() };
  });
  const byId = (a: { id?: bigint | undefined }, b: { id?: bigint | undefined }): number =>
    Number((a.id ?? 0n) - (b.id ?? 0n));
  expect(held.toSorted(byId)).toEqual(expected.toSorted(byId));
  const owner = world.index.get(max);
  const missed = rows.filter(({ outcome }) => outcome === 'not_found');
  for (const row of missed) {
    expect(owner && world.index.foundByPhone(owner, phoneOf(row))).toBeUndefined();
  }
}

/** How many rows came to what, leaving out what none did. */
export function outcomesOf({ outcomes }: ImportRun): Partial<ImportRun['outcomes']> {
  return Object.fromEntries(Object.entries(outcomes).filter(([, count]) => count > 0));
}

function phoneOf({ phone }: ImportRowView): string {
  return `+${phone.replaceAll(/\D/g, '')}`;
}
