import { companionColumns } from '../fields/companion-columns.ts';
import { foldHeader, phrasePattern } from '../../labels/fold-header.ts';
import type { Role } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import { numberFields } from './json-number.ts';
import {
  firstText,
  isFilled,
  isObject,
  textOf,
  type JsonObject,
  type RoleOf,
} from './json-values.ts';
import type { FieldValue } from '../fields/record-from-fields.ts';

/** Objects in objects in lists: more than any program nests what it says of a person. */
const maxDepth = 4;

/** Of other lists of objects. */
const textKeys = [
  'value',
  'displayName',
  'name',
  'text',
  'url',
  'uri',
  'username',
  'formattedValue',
] as const;

/**
 * Of fields with names of their own: `{ key: 'Telegram ID', value: … }`, `{ protocol: 'telegram', … }`,
 * `{ kind: 'given', value: … }`.
 */
const headerKeys = [
  'key',
  'field',
  'label',
  'protocol',
  'service',
  'network',
  'type',
  'kind',
] as const;
const heldKeys = ['value', 'username', 'handle', 'url'] as const;

/** Objects that only group what is said of the person. */
const groupKeys = new Set(
  (
    'name,names,contact,person,profile,user,details,fields,attributes,properties,info,personal,personal info,' +
    'contact info,contact details,data,numbers,phones'
  ).split(','),
);

/** Objects that are people who had to do with the entry. */
const otherPeople = phrasePattern(
  '*by, owner, author, creator, sender, from, assignee, assigned to, recipient',
);

/** What an object says of a person, key by key. */
export function* objectFields(entry: JsonObject, roleOf: RoleOf): Generator<FieldValue> {
  const keys = Object.keys(entry);
  const roles = keys.map(roleOf);
  const isPaired = roles.some((role) => role === 'country_code' || role === 'phone_label');
  const beside = isPaired ? companionColumns(roles, keys) : undefined;
  const textAt = (at: number | undefined): string =>
    (at === undefined ? undefined : textOf(entry[keys[at] ?? ''])) ?? '';
  for (const [at, key] of keys.entries()) {
    const { label, code } = beside?.get(at) ?? {};
    const marked = textAt(label);
    const reason = marked === '' ? undefined : notOwnReason(marked);
    const written = textAt(code);
    for (const said of valueFields(key, entry[key], roleOf, 0)) {
      if (reason && said.role === 'phone') yield { ...said, role: reason, header: marked };
      else if (written === '' || said.code) yield said;
      else yield { ...said, code: { text: written, header: keys[code ?? -1] ?? '' } };
    }
  }
}

function* valueFields(
  key: string,
  value: unknown,
  roleOf: RoleOf,
  depth: number,
): Generator<FieldValue> {
  const text = textOf(value);
  if (text !== undefined) yield { role: roleOf(key), text, header: key };
  else if (depth >= maxDepth) return;
  else if (Array.isArray(value)) {
    for (const item of value) yield* valueFields(key, item, roleOf, depth + 1);
  } else if (isObject(value)) yield* nestedFields(key, value, roleOf, depth + 1);
}

function* nestedFields(
  key: string,
  value: JsonObject,
  roleOf: RoleOf,
  depth: number,
): Generator<FieldValue> {
  const role = roleOf(key);
  switch (role) {
    case 'phone':
    case 'machine':
    case 'other_person':
    case 'about_phone':
      yield* numberFields(key, value, roleOf);
      return;
    case 'first':
    case 'middle':
    case 'last':
    case 'whole':
    case 'username':
      yield* groupFields(key, value, roleOf, depth);
      return;
    case 'other':
    case 'other_account': {
      const [label, text] = [firstText(value, headerKeys), firstText(value, heldKeys)];
      if (label === undefined || text === undefined) yield* groupFields(key, value, roleOf, depth);
      else if (text !== label) yield { role: roleOf(nameKey(label, roleOf)), text, header: label };
      if (role === 'other_account') yield { role, text: key, header: key };
      return;
    }
    default: {
      const text = firstText(value, textKeys);
      yield { role, text: text ?? (isFilled(value) ? 'x' : ''), header: key };
    }
  }
}

/**
 * A key inside of another means the two together: the `id` of `telegram` is Telegram's, the `phone` of
 * `manager` is the manager's. Alone it counts only in objects that group what is the person's own.
 */
function* groupFields(
  key: string,
  value: JsonObject,
  roleOf: RoleOf,
  depth: number,
): Generator<FieldValue> {
  const isGroup = groupKeys.has(foldHeader(key));
  const isOther = otherPeople.test(foldHeader(key));
  const isNames = isGroup && roleOf(key) === 'whole';
  if (isNames) {
    const named = Object.keys(value).some((one) => isName(roleOf(nameKey(one, roleOf))));
    const text = named ? undefined : firstText(value, textKeys);
    if (text !== undefined) yield { role: 'whole', text, header: key };
  }
  for (const [inner, one] of Object.entries(value)) {
    const together = `${key} ${inner}`;
    if (isGroup) yield* valueFields(isNames ? nameKey(inner, roleOf) : inner, one, roleOf, depth);
    else if (roleOf(together) !== 'other' && !isName(roleOf(together))) {
      for (const said of valueFields(together, one, roleOf, depth)) {
        const { role } = said;
        if (!isOther) yield said;
        else if (role === 'phone') yield { ...said, role: 'other_person' };
      }
    }
  }
}

/** `{ name: { given: …, family: … } }` leaves out the word that the key outside says. */
function nameKey(key: string, roleOf: RoleOf): string {
  const together = `${key} name`;
  return roleOf(key) === 'other' && isName(roleOf(together)) ? together : key;
}

function isName(role: Role): boolean {
  return role === 'first' || role === 'middle' || role === 'last' || role === 'whole';
}
