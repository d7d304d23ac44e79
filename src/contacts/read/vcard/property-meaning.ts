import type { LeftOutReason } from '../../record/card-record.ts';
import { headerRole, type Role } from '../../labels/header-roles.ts';
import { notOwnNumber } from '../../labels/number-labels.ts';

/** What a property that no vCard has would be as the header of a table. */
export function headed(written: string): Headed {
  return remember(knownHeaders, written, () => {
    const header = /^X-/i.test(written) ? written.slice(2) : written;
    return { role: headerRole(header), reason: notOwnNumber(header) };
  });
}

interface Headed {
  readonly role: Role;
  readonly reason: LeftOutReason | undefined;
}

interface Labelled {
  readonly words: string;
  readonly reason: LeftOutReason | undefined;
}

/** What parameters or a label say, and why a number under them is not the person's own. */
export function reasonOf(label: string, toWords: (label: string) => string): Labelled {
  return remember(knownLabels, label, () => {
    const words = toWords(label);
    // `HomeFAX` and `WORKFAX` are two words.
    const apart = words
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(home|work|other)(?=fax|pager)/gi, '$1 ');
    return { words, reason: notOwnNumber(apart) };
  });
}

/** Of Apple's own labels. */
export function withoutMarks(label: string): string {
  return label.replace(/^_\$!<(.*)>!\$_$/s, '$1');
}

/** The same few stand in every card of a file. */
const knownHeaders = new Map<string, Headed>();
const knownLabels = new Map<string, Labelled>();
const maxKnown = 500;
const maxKey = 100;

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const before = known.get(key);
  if (before) return before;
  const found = find();
  if (known.size < maxKnown && key.length < maxKey) known.set(key, found);
  return found;
}
