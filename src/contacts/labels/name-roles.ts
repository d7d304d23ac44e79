import { foldList } from './fold-header.ts';
import { joiners, nameWords, wholeOrFirstWords } from './name-words.ts';

/** `name`: just that word, which means the whole name unless another column has a part of it. */
export type NameRole = keyof typeof nameWords;

// `Object.keys` loses the type of the keys.
const nameRoles = Object.keys(nameWords) as readonly NameRole[];
const roles: ReadonlyMap<string, NameRole> = new Map(
  nameRoles.flatMap((role) => foldList(nameWords[role]).map((word) => [word, role] as const)),
);
const whole: ReadonlySet<string> = new Set(foldList(wholeOrFirstWords));
const joining: ReadonlySet<string> = new Set(foldList(joiners));

/** The part of a name that a folded header announces; undefined if it announces none. */
export function nameRole(folded: string): NameRole | undefined {
  return (
    roles.get(folded) ??
    roles.get(folded.replace(/ (?:s|es|n|\p{Nd}+)$/u, '')) ??
    roleOfTwoParts(folded.split(' '))
  );
}

/** Whether a folded header for the first name may also mean the whole name. */
export function mayBeWholeName(folded: string): boolean {
  return whole.has(folded);
}

/** The role of a header with two parts: `Nom et prénom`, `Фамилия Имя Отчество`, `Last, First`. */
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
