import type {
  Account,
  DuplicatesResult,
  MergeResult,
  ProposedGroup,
} from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { contactEntry, type DuplicateEntry } from '../../contacts/duplicates/duplicate-entry.ts';
import { duplicateReasons } from '../../contacts/duplicates/duplicates.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { bullets, button, buttonRows, heading, layOut, type Screen } from '../kit/blocks.ts';
import { answerButtons } from '../kit/buttons.ts';
import { firstNames, firstTexts, reachOf } from '../kit/contact-words.ts';
import { staleNote } from '../kit/failure-words.ts';
import { leadOn } from '../kit/lead-on.ts';
import { bold, isolated, join, lines, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { nameOf } from './duplicate-group-screen.ts';

/** Entries that a question or a result names; the rest is counted. */
const maxListed = 10;

/** The number of groups per reason. */
export function duplicatesScreen(found: DuplicatesResult, account: Account): Screen {
  const { groups, excludedPairs, savedReadAt, stale, asOf } = found;
  const counts = new Map<(typeof duplicateReasons)[number], number>();
  for (const { reason } of groups) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const kinds = duplicateReasons.flatMap((reason) => {
    const count = counts.get(reason) ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  const words = ({ reason, count }: (typeof kinds)[number]): Text =>
    say('duplicates-count', { reason: say(`duplicates-reason-${reason}`), count });
  const certain = certainAmong(groups).length;
  const hasNames = kinds.some(({ reason }) => reason !== 'number');
  const mergeAll = say('button-merge-all', { count: certain });
  return layOut([
    heading(say('duplicates-title', { name: fullName(account.owner) })),
    kinds.length === 0 && say('duplicates-none'),
    bullets(kinds.map(words)),
    kinds.length > 0 && say('duplicates-next'),
    certain > 1 ? say('duplicates-certain') : hasNames && say('duplicates-names'),
    savedReadAt
      ? say('duplicates-saved', { time: time(savedReadAt, 'Dt') })
      : say('duplicates-saved-unread'),
    excludedPairs > 0 && say('duplicates-left-out', { count: excludedPairs }),
    stale && staleNote(stale, asOf),
    buttonRows([
      ...kinds.map((kind) => [
        button(words(kind), actions.duplicate.data(account.id, kind.reason, 0)),
      ]),
      certain > 1 && [button(mergeAll, actions.askMergeAll.data(account.id))],
      !savedReadAt && leadOn('saved'),
      kinds.length === 0 && leadOn('cleanup'),
      excludedPairs > 0 && [
        button(say('button-forget-apart'), actions.rejoinSeparated.data(account.id)),
      ],
    ]),
  ]);
}

/** The groups that can be merged without looking at each: one number twice, under one name. */
export function certainAmong(groups: readonly ProposedGroup[]): readonly ProposedGroup[] {
  return groups.filter(({ certain }) => certain);
}

/** Asks whether to merge all of them at once. `viewId`: the view that holds the merges. */
export function mergeAllScreen(
  groups: readonly ProposedGroup[],
  account: Account,
  viewId: string,
): Screen {
  const numbers: { readonly phone: string; readonly keep: DuplicateEntry }[] = [];
  for (const { members, keep } of groups) {
    for (const one of members) {
      if (one.kind === 'saved' && one !== keep) numbers.push({ phone: one.phone, keep });
    }
  }
  const count = numbers.length;
  const lineOf = ({ phone, keep }: (typeof numbers)[number]): Text =>
    say('duplicates-all-line', {
      phone: formatPhone(phone),
      name: nameOf(keep),
      kept: formatPhone((keep.kind === 'saved' ? keep.phone : keep.contact.phone) ?? ''),
    });
  return layOut([
    say('duplicates-all-ask', { count, owner: bold(fullName(account.owner)) }),
    bullets(firstTexts(numbers, maxListed, lineOf)),
    say('duplicates-effect-numbers'),
    buttonRows(
      answerButtons(
        button(say('button-delete-phones', { count }), actions.merge.data(viewId), 'danger'),
        actions.duplicates.data(account.id),
      ),
    ),
  ]);
}

/** The result of a merge, to stand above what is next. */
export function mergedWords({ kept, removed, phones, allPhones, changed }: MergeResult): Text {
  return lines(
    say('duplicates-merged', { count: kept.length, names: listed(kept, (one) => one) }),
    removed.length > 0 &&
      say('duplicates-deleted', { names: listed(removed, (one) => contactEntry(one)) }),
    phones.length > 0 &&
      (allPhones ? say('duplicates-numbers', { count: phones.length }) : say('duplicates-not-all')),
    changed.length > 0 && say('duplicates-some-changed', { count: changed.length }),
  );
}

/** The names with username and number, because the names alone are the same. */
function listed<T>(items: readonly T[], entryOf: (item: T) => DuplicateEntry): Text {
  const nameIn = (item: T): Text => {
    const entry = entryOf(item);
    const name = bold(isolated(nameOf(entry)));
    const reach = entry.kind === 'saved' ? formatPhone(entry.phone) : reachOf(entry.contact);
    return reach === undefined ? name : [name, ` (${reach})`];
  };
  return join(firstNames(items, maxListed, nameIn), ', ');
}
