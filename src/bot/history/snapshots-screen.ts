import type { InputRichBlock, RichBlockTableCell, RichText } from 'grammy/types';
import type { Account, SnapshotPage, SnapshotRow } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, cell, headerCell, type Button } from '../kit/blocks.ts';
import { pagingButtons, inRows } from '../kit/buttons.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines, time } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { snapshotFacts } from './snapshot-words.ts';

/** The content of the list of snapshots. */
export interface SnapshotListState {
  readonly account: Account;
  readonly page: SnapshotPage;
  /** The lines above the list. */
  readonly notes: readonly RichText[];
  /** The snapshot for which the person picks another to compare with. */
  readonly pickFor?: bigint;
}

/** A page of snapshots, to open or to pick one. */
export function snapshotsScreen(state: SnapshotListState): Screen {
  const { account, page, notes, pickFor } = state;
  const title = say('snapshots-title', { name: fullName(account.owner) });
  const rows = page.rows.filter(({ id }) => id !== pickFor);
  const turning = pagingButtons(page, (to) =>
    pickFor === undefined
      ? actions.snapshots.data(account.id, to)
      : actions.pickSnapshot.data(pickFor, to),
  );
  const take: Button = {
    text: label('button-snapshot-take'),
    callback_data: actions.takeSnapshot.data(account.id),
  };
  const back: Button = {
    text: label('button-snapshots'),
    callback_data: actions.snapshots.data(account.id, 0),
  };
  const numbers = rows.map((row, at) => openButton(row, String(at + 1), pickFor));
  const buttons = [...turning, [pickFor === undefined ? take : back]];
  return {
    text: lines(
      bold(title),
      ...notes,
      ...rows.flatMap((row, at) => [
        '',
        [`${at + 1}. `, time(row.takenAt, 'Dt')],
        ['    ', snapshotFacts(row)],
      ]),
    ),
    keyboard: [...inRows(numbers, 4), ...buttons],
    rich: [
      heading(title),
      ...paragraphs(notes),
      ...(rows.length === 0 ? [] : [tableOf(rows, pickFor)]),
      ...buttonRows(buttons),
    ],
  };
}

function tableOf(rows: readonly SnapshotRow[], pickFor: bigint | undefined): InputRichBlock {
  return {
    type: 'table',
    is_compact: true,
    cells: [
      [headerCell(say('column-snapshot'), 2)],
      ...rows.flatMap((row): RichBlockTableCell[][] => [
        [
          cell(time(row.takenAt, 'Dt')),
          {
            text: { type: 'button', button: openButton(row, label('button-open'), pickFor) },
            // Cells cannot contain line breaks, so the facts are in a second row beside the button.
            rowspan: 2,
            align: 'center',
            valign: 'middle',
          },
        ],
        [cell(snapshotFacts(row))],
      ]),
    ],
  };
}

function openButton({ id }: SnapshotRow, text: string, pickFor: bigint | undefined): Button {
  const [from, to] = pickFor === undefined ? [id, 0n] : [pickFor, id];
  return { text, callback_data: actions.snapshot.data(from, to, 'first', 0) };
}
