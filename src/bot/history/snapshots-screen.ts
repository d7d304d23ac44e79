import type { Account, SnapshotPage, SnapshotRow } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  button,
  buttonRows,
  heading,
  layOut,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { snapshotFacts } from './snapshot-words.ts';

/** The content of the list of snapshots. */
export interface SnapshotListState {
  readonly account: Account;
  readonly page: SnapshotPage;
  /** The lines above the list. */
  readonly notes: readonly Text[];
  /** The snapshot for which the person picks another to compare with. */
  readonly pickFor?: bigint;
}

/** A page of snapshots, to open or to pick one. */
export function snapshotsScreen(state: SnapshotListState): Screen {
  const { account, page, notes, pickFor } = state;
  const rows = page.rows.filter(({ id }) => id !== pickFor);
  const turning = pagingButtons(page, (to) =>
    pickFor === undefined
      ? actions.snapshots.data(account.id, to)
      : actions.pickSnapshot.data(pickFor, to),
  );
  const take = button(say('button-snapshot-take'), actions.takeSnapshot.data(account.id));
  const back = backButton(say('button-snapshots'), actions.snapshots.data(account.id, 0));
  return layOut([
    heading(say('snapshots-title', { name: fullName(account.owner) })),
    ...notes,
    {
      type: 'table',
      headers: [say('column-snapshot')],
      rows: rows.map((row) => ({
        title: time(row.takenAt, 'Dt'),
        below: [[snapshotFacts(row)]],
        button: openButton(row, pickFor),
      })),
    },
    buttonRows([...turning, [pickFor === undefined ? take : back]]),
  ]);
}

function openButton({ id }: SnapshotRow, pickFor: bigint | undefined): Button {
  const [from, to] = pickFor === undefined ? [id, 0n] : [pickFor, id];
  return button(say('button-open'), actions.snapshot.data(from, to, 'first', 0));
}
