import type { ImportRowView } from '../../accounts/roster.ts';
import { isPartReason } from '../../contacts/record/card-record.ts';
import type { TableRow } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import { problemWords } from '../kit/problem-words.ts';
import { join, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A table column becomes as wide as its longest name. */
const maxInTable = 24;

/** The name in the file, otherwise the number. */
export function rowName({ name, phone }: ImportRowView): Text {
  return shortened(name, maxInTable) || shortened(phone, maxInTable) || say('name-none');
}

/** The old name above the new one, whose first and last name have a dot between. */
export function renameCells({
  oldName = '',
  newName,
}: ImportRowView): Pick<TableRow, 'title' | 'below'> {
  const parts = newName ? [newName.firstName, newName.lastName] : [];
  const name = parts.map((part) => shortened(part, maxInTable)).filter((part) => part !== '');
  return { title: shortened(oldName, maxInTable), below: [[`→ ${name.join(' · ')}`]] };
}

/** The plan for a row. */
export function planWords(row: ImportRowView): Text {
  const number = row.name === '' ? '' : shortened(row.phone);
  switch (row.kind) {
    case 'rename':
      return say('import-row-rename', { old: shortened(row.oldName ?? '', maxInTable) });
    case 'duplicate':
      return join(
        [number, row.sameAs !== undefined && say('import-row-duplicate', { row: row.sameAs + 1 })],
        ' · ',
      );
    case 'unusable':
      return join([number, reasonWords(row), placeWords(row)], ' · ');
    case 'unclear':
      return row.other === undefined
        ? say('import-row-moved', { phone: shortened(row.phone), name: row.oldName ?? '' })
        : say('import-row-unclear', { phone: shortened(row.phone), other: row.other });
    case 'by_id':
    case 'block':
      return accountWords(row);
    case 'new':
    case 'tried':
    case 'already':
      return number || say('import-row-no-number');
  }
}

/** The outcome of a row; of a row that was never sent, its kind. */
export function outcomeWords(row: ImportRowView): Text {
  const { outcome, until } = row;
  switch (outcome) {
    case undefined:
      return say(`import-kind-${row.kind}`);
    case 'deferred':
      return until
        ? say('outcome-deferred-until', { time: time(until, 'Dt') })
        : say('outcome-deferred');
    case 'not_found':
      return row.importers > 0
        ? say('outcome-not_found-importers', { importers: row.importers })
        : say('outcome-not_found');
    case 'failed':
      return say('outcome-failed-why', { why: problemWords(row.problem) });
    case 'left':
      return say(row.kind === 'tried' ? 'outcome-left-tried' : 'outcome-left');
    case 'pending':
    case 'added':
    case 'renamed':
    case 'blocked':
    case 'already':
    case 'kept':
    case 'declined':
      return say(`outcome-${outcome}`);
  }
}

/** The account that would be added, and the field that names it. */
function accountWords({ account, field }: ImportRowView): Text {
  if (account === undefined) return say('import-row-no-number');
  return field === undefined || field === ''
    ? account
    : say('import-row-account', { account, field: shortened(field, maxInTable) });
}

/** The place of a row in its source: the sheet or file, the header or property, the line or entry. */
export function placeWords({ part = '', field = '', line, entry, reason }: ImportRowView): Text {
  // A sheet or file that is left out is a place itself.
  if (reason !== undefined && isPartReason(reason)) return '';
  return join(
    [
      shortened(part, maxInTable),
      shortened(field, maxInTable),
      line !== undefined && say('import-row-line', { line }),
      line === undefined && entry !== undefined && say('import-row-entry', { entry }),
    ],
    ', ',
  );
}

/** Why a number is unusable; empty for a usable number. */
export function reasonWords({ reason }: ImportRowView): Text {
  return reason === undefined ? '' : say(`unusable-${reason}`);
}
