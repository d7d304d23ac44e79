import type { Comparison } from '../../accounts/roster.ts';
import {
  splitRestorable,
  type ContactPair,
  type SnapshotContact,
} from '../../contacts/book-difference.ts';
import { pageOf, type ListPage } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  backButton,
  button,
  buttonRows,
  heading,
  optionButtons,
  layOut,
  subheading,
  type DraftRows,
  type Screen,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { displayName, reachOf } from '../kit/contact-words.ts';
import { staleWords } from '../kit/failure-words.ts';
import { bold, isolated, join, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { factWords } from './snapshot-words.ts';

const groups = ['left', 'came', 'renamed', 'changed'] as const;
type Group = (typeof groups)[number];

/** `first`: the first group that is not empty. */
export type SnapshotGroup = Group | 'first';

const pageSize = 10;

type Restorable = ReturnType<typeof splitRestorable>;

/** A snapshot compared with the present contacts or with another snapshot. */
export function snapshotScreen(
  comparison: Comparison,
  wanted: { readonly group: SnapshotGroup; readonly page: number },
): Screen {
  const { from, to } = comparison;
  const restorable = splitRestorable(comparison);
  const there = groups.filter((group) => comparison[group].length > 0);
  const group = there.find((one) => one === wanted.group) ?? there[0];
  const shown = pageOfGroup(comparison, group, wanted.page);
  const keyTo = (of: Group, page: number): string =>
    actions.snapshot.data(from.id, to?.id ?? 0n, of, page);
  const tabs = optionButtons(there, group, (one) => [
    say(`compare-count-${one}`, { count: comparison[one].length }),
    keyTo(one, 0),
  ]);
  const turning = group ? pagingButtons(shown, (page) => keyTo(group, page)) : [];
  return layOut([
    heading(say('snapshot-title', { time: time(from.takenAt, 'Dt') })),
    ...notesOf(comparison, restorable),
    group && subheading(say(`compare-${group}`)),
    bullets(shown.rows),
    buttonRows([...turning, tabs, ...mainButtons(comparison, restorable)]),
  ]);
}

function notesOf(comparison: Comparison, restorable: Restorable): Maybe<Text>[] {
  const { from, to, stale } = comparison;
  const facts = say('snapshot-facts', {
    contacts: say('snapshot-contacts', { count: from.contactCount }),
    cause: say(`snapshot-cause-${from.cause}`),
  });
  return [
    facts,
    from.sameAt > from.takenAt && say('snapshot-same-until', { time: time(from.sameAt, 'Dt') }),
    stale && staleWords(stale),
    ...(to ? [] : limitNotes(restorable)),
    to ? say('compare-other', { time: time(to.takenAt, 'Dt') }) : say('compare-now'),
    groups.every((group) => comparison[group].length === 0) && say('compare-equal'),
  ];
}

/** The limits of a restore. */
function limitNotes({ left, renamed, annotated, lost }: Restorable): Maybe<Text>[] {
  return [
    left.length + renamed.length > 0 &&
      say('restore-says', { left: left.length, renamed: renamed.length }),
    annotated.length > 0 && say('restore-annotations'),
    left.some(({ mutual }) => mutual) && say('restore-mutual'),
    lost.length > 0 && say('restore-lost', { count: lost.length }),
  ];
}

function mainButtons(
  { from, to }: Comparison,
  { left, renamed, annotated }: Restorable,
): DraftRows {
  const canRestore = !to && left.length + renamed.length + annotated.length > 0;
  const restore = actions.restoreSnapshot.data(from.id);
  const withNow = actions.snapshot.data(from.id, 0n, 'first', 0);
  return [
    canRestore && [button(say('button-snapshot-restore'), restore, 'success')],
    [
      to && button(say('button-compare-now'), withNow),
      button(say('button-compare-other'), actions.pickSnapshot.data(from.id, 0)),
      backButton(say('button-snapshots'), actions.snapshots.data(from.account.id, 0)),
    ],
  ];
}

/** A page of a group. Only what is shown is put into words: a group may have all contacts. */
function pageOfGroup(
  comparison: Comparison,
  group: Group | undefined,
  page: number,
): ListPage<Text> {
  const inWords = <T>(all: readonly T[], rowOf: (one: T) => Text): ListPage<Text> => {
    const shown = pageOf(all, page, pageSize);
    return { ...shown, rows: shown.rows.map(rowOf) };
  };
  switch (group) {
    case undefined:
      return pageOf([], page, pageSize);
    case 'left':
    case 'came':
      return inWords(comparison[group], personRow);
    case 'renamed':
      return inWords(comparison.renamed, renamedRow);
    case 'changed':
      return inWords(comparison.changed, changedRow);
  }
}

function renamedRow({ before, after }: ContactPair): Text {
  return say('compare-row-renamed', {
    old: bold(displayName(before)),
    new: bold(displayName(after)),
  });
}

function changedRow(pair: ContactPair): Text {
  return join([bold(isolated(displayName(pair.before))), factWords(pair)], ' · ');
}

function personRow(contact: SnapshotContact): Text {
  const isDeleted = contact.kind === 'deleted';
  const name = bold(isolated(displayName(contact)));
  return join([name, reachOf(contact), isDeleted && say('fact-deleted')], ' · ');
}
