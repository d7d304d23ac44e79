import type { Contact } from '../contact.ts';
import type { FittedName } from '../name.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import { tidyName, tidyRules, type TidyRule } from './tidy-name.ts';

/** A contact, and the name that rules would give them. */
export interface TidiedContact {
  readonly contact: Contact;
  readonly name: FittedName;
}

/** The changes of one rule alone. */
interface RuleProposal {
  readonly count: number;
  /** The first of them; undefined if there is none. */
  readonly example: TidiedContact | undefined;
}

/** What each rule alone would change, and how many names the chosen ones would change together. */
export interface TidyProposal {
  readonly rules: ReadonlyMap<TidyRule, RuleProposal>;
  readonly chosenCount: number;
}

/** The contacts whose names these rules change, in the order given. Deleted accounts have no name to change. */
export function* findTidied(
  contacts: Iterable<Contact>,
  rules: ReadonlySet<TidyRule>,
): Steps<readonly TidiedContact[]> {
  const found: TidiedContact[] = [];
  yield* visitInSteps(contacts, (contact) => {
    const name = contact.kind === 'deleted' ? undefined : tidyName(contact, rules);
    if (name) found.push({ contact, name });
  });
  return found;
}

export function* proposeTidying(
  contacts: Iterable<Contact>,
  chosen: ReadonlySet<TidyRule>,
): Steps<TidyProposal> {
  // Most names are tidy, and one look is enough for them.
  const untidy = yield* findTidied(contacts, new Set(tidyRules));
  const candidates = untidy.map(({ contact }) => contact);
  const rules = new Map<TidyRule, RuleProposal>();
  for (const rule of tidyRules) {
    const found = yield* findTidied(candidates, new Set([rule]));
    rules.set(rule, { count: found.length, example: found[0] });
  }
  return { rules, chosenCount: (yield* findTidied(candidates, chosen)).length };
}
