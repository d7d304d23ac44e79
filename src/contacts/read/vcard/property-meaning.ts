import { type ColumnRole, headerRole } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import { RecentResults } from '../../phone/recent-results.ts';
import type { LeftOutReason } from '../../record/card-record.ts';

/** All cards of a file have the same few. */
const recentHeaders = new RecentResults<PropertyMeaning>();
const recentLabels = new RecentResults<LabelMeaning>();

/** The meaning of a nonstandard property, read like the header of a table. */
export function meaningOfProperty(written: string): PropertyMeaning {
  return recentHeaders.get(written, () => {
    const header = /^X-/i.test(written) ? written.slice(2) : written;
    return { role: headerRole(header), reason: notOwnReason(header) };
  });
}

interface PropertyMeaning {
  readonly role: ColumnRole;
  readonly reason: LeftOutReason | undefined;
}

interface LabelMeaning {
  readonly words: string;
  readonly reason: LeftOutReason | undefined;
}

/** The words of parameters or a label, and why a number with them is not the person's own. */
export function meaningOfLabel(label: string, toWords: (label: string) => string): LabelMeaning {
  return recentLabels.get(label, () => {
    const words = toWords(label);
    // Splits `HomeFAX` and `WORKFAX`.
    const separated = words
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(home|work|other)(?=fax|pager)/gi, '$1 ');
    return { words, reason: notOwnReason(separated) };
  });
}

/** Removes the marks around Apple's predefined labels. */
export function withoutAppleMarks(label: string): string {
  return label.replace(/^_\$!<(.*)>!\$_$/s, '$1');
}
