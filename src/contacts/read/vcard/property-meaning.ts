import type { LeftOutReason } from '../../record/card-record.ts';
import { headerRole, type Role } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';

/** What a property that no vCard has would be as the header of a table. */
export function meaningOfProperty(written: string): PropertyMeaning {
  return cached(knownHeaders, written, () => {
    const header = /^X-/i.test(written) ? written.slice(2) : written;
    return { role: headerRole(header), reason: notOwnReason(header) };
  });
}

interface PropertyMeaning {
  readonly role: Role;
  readonly reason: LeftOutReason | undefined;
}

interface LabelMeaning {
  readonly words: string;
  readonly reason: LeftOutReason | undefined;
}

/** What parameters or a label say, and why a number under them is not the person's own. */
export function meaningOfLabel(label: string, toWords: (label: string) => string): LabelMeaning {
  return cached(knownLabels, label, () => {
    const words = toWords(label);
    // `HomeFAX` and `WORKFAX` are two words.
    const apart = words
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(home|work|other)(?=fax|pager)/gi, '$1 ');
    return { words, reason: notOwnReason(apart) };
  });
}

/** Of Apple's own labels. */
export function withoutAppleMarks(label: string): string {
  return label.replace(/^_\$!<(.*)>!\$_$/s, '$1');
}

/** The same few stand in every card of a file. */
const knownHeaders = new Map<string, PropertyMeaning>();
const knownLabels = new Map<string, LabelMeaning>();
const maxKnown = 500;
const maxKey = 100;

function cached<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const before = known.get(key);
  if (before) return before;
  const found = find();
  if (known.size < maxKnown && key.length < maxKey) known.set(key, found);
  return found;
}
