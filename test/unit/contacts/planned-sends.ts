import type { Card } from '../../../src/contacts/card.ts';
import type { ImportPlan } from '../../../src/contacts/import/import-plan.ts';
import type { AccountCard } from '../../../src/contacts/import/import-row.ts';
import { isOnAtFirst, type SendableKind } from '../../../src/contacts/import/import-selection.ts';

/** The cards that rows of these kinds, or all rows selected by default, would send, in file order. */
export function plannedSends(
  plan: ImportPlan,
  kinds?: readonly SendableKind[],
): { readonly cards: readonly Card[]; readonly accounts: readonly AccountCard[] } {
  const sends = plan.rows.flatMap((row) =>
    'send' in row && (kinds ? kinds.includes(row.kind) : isOnAtFirst(row)) ? row.send : [],
  );
  return {
    cards: sends.flatMap((send) => (send.by === 'phone' ? send.card : [])),
    accounts: sends.flatMap((send) => (send.by === 'account' ? send.account : [])),
  };
}
