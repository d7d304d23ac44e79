import type { Card } from './card.ts';
import type { ImportPlan } from './import-plan.ts';
import type { AccountCard, ImportRow } from './import-row.ts';

/** A row that changes the book if it is sent. */
export type SendableRow = Extract<ImportRow, { readonly send: unknown }>;

export type SendableKind = SendableRow['kind'];

/** Which rows of a plan to send. Plain data, to be kept as JSON between two messages. */
export interface ImportSelection {
  /** Groups that are on. */
  readonly groups: readonly SendableKind[];
  /** Keys of the rows that are not as their group is. */
  readonly flipped: readonly string[];
}

/** Adds whom the book lacks, and leaves everybody in it the name they have. */
export const defaultSelection: ImportSelection = { groups: ['new', 'by_id'], flipped: [] };

/** Switches a whole group, and in it the rows that had been switched one by one. */
export function switchGroup(
  selection: ImportSelection,
  plan: ImportPlan,
  kind: SendableKind,
  on: boolean,
): ImportSelection {
  const others = selection.groups.filter((group) => group !== kind);
  const kindOf = new Map(plan.rows.map((row) => [row.key, row.kind]));
  return {
    groups: on ? [...others, kind] : others,
    flipped: selection.flipped.filter((key) => kindOf.get(key) !== kind),
  };
}

/** Switches one row: on when it was off, off when it was on. */
export function switchRow(selection: ImportSelection, { key }: SendableRow): ImportSelection {
  const { groups, flipped } = selection;
  const others = flipped.filter((one) => one !== key);
  return { groups, flipped: others.length < flipped.length ? others : [...flipped, key] };
}

/** The rows that are on, in the order of the file. */
export function selectedRows(
  plan: ImportPlan,
  { groups, flipped }: ImportSelection,
): readonly SendableRow[] {
  const [on, others] = [new Set(groups), new Set(flipped)];
  return plan.rows.filter(
    (row): row is SendableRow => 'send' in row && on.has(row.kind) !== others.has(row.key),
  );
}

/** What is to be sent: `cards` to import, no two with one number, and `accounts` to add one by one. */
export function toSend(
  plan: ImportPlan,
  selection: ImportSelection,
): { readonly cards: readonly Card[]; readonly accounts: readonly AccountCard[] } {
  const cards: Card[] = [];
  const accounts: AccountCard[] = [];
  for (const { send } of selectedRows(plan, selection)) {
    if (send.by === 'phone') cards.push(send.card);
    else accounts.push(send.account);
  }
  return { cards, accounts };
}
