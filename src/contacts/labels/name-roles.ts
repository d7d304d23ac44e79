import { foldList } from './fold-header.ts';
import { wholeOrFirstWords, joiners, nameWords } from './name-words.ts';

/** `name`: the bare word, of the whole unless a column beside it has the other part. */
export type NameRole = keyof typeof nameWords;

// The keys of a record of all roles are roles, which `Object.keys` does not say.
const nameRoles = Object.keys(nameWords) as readonly NameRole[];
const roles: ReadonlyMap<string, NameRole> = new Map(
  nameRoles.flatMap((role) => foldList(nameWords[role]).map((word) => [word, role] as const)),
);
const whole: ReadonlySet<string> = new Set(foldList(wholeOrFirstWords));
const joining: ReadonlySet<string> = new Set(foldList(joiners));

/** What part of a name a folded header announces; undefined when none. */
export function nameRole(folded: string): NameRole | undefined {
  return (
    roles.get(folded) ??
    roles.get(folded.replace(/ (?:s|es|n|\p{Nd}+)$/u, '')) ??
    roleOfTwoParts(folded.split(' '))
  );
}

/** Whether a header for the first name also means a name as a whole. */
export function mayBeWholeName(folded: string): boolean {
  return whole.has(folded);
}

/** Two parts in one header: `Nom et prénom`, `Фамилия Имя Отчество`, `Last, First`. */
function roleOfTwoParts(words: readonly string[]): NameRole | undefined {
  if (words.length > 8) return undefined;
  for (let at = 1; at < words.length; at++) {
    const left = roles.get(words.slice(0, at).join(' '));
    if (!left) continue;
    const rest = words.slice(joining.has(words[at] ?? '') ? at + 1 : at);
    const right = roles.get(rest.join(' ')) ?? roleOfTwoParts(rest);
    const both = right && combine(left, right);
    if (both) return both;
  }
  return undefined;
}

function combine(left: NameRole, right: NameRole): NameRole | undefined {
  const has = (...some: readonly NameRole[]): boolean =>
    some.includes(left) || some.includes(right);
  if (has('whole', 'organisation', 'nickname')) return undefined;
  if (has('last', 'name')) return has('first', 'middle') || left !== right ? 'whole' : undefined;
  return left === 'first' && right === 'middle' ? 'first' : undefined;
}
