import { foldHeader, phrasePattern } from '../../labels/fold-header.ts';
import type { Role } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import { companionColumns } from '../fields/companion-columns.ts';
import type { FieldValue } from '../fields/record-from-fields.ts';
import { numberFields } from './json-number.ts';
import {
  type JsonObject,
  type RoleOf,
  firstText,
  isFilled,
  isObject,
  textOf,
} from './json-values.ts';

/** Maximum nesting of a person's data. */
const maxDepth = 4;

/** Keys of the text in nested objects. */
const textKeys = 'value displayName name text url uri username formattedValue'.split(' ');

/** Keys of the header in custom fields: `{ key: 'Telegram ID', value: … }`, `{ kind: 'given', … }`. */
const headerKeys = 'key field label protocol service network type kind'.split(' ');
const heldKeys = ['value', 'username', 'handle', 'url'] as const;

/** Keys of objects that only group data of the person. */
const groupKeys = new Set(
  (
    'name,names,contact,person,profile,user,details,fields,attributes,properties,info,personal,personal info,' +
    'contact info,contact details,data,numbers,phones'
  ).split(','),
);

/** Keys of objects about other people: authors, owners. */
const otherPeople = phrasePattern(
  '*by, owner, author, creator, sender, from, assignee, assigned to, recipient',
);

/** Yields the fields of an object about a person, in the order of its keys. */
export function* objectFields(entry: JsonObject, roleOf: RoleOf): Generator<FieldValue> {
  const keys = Object.keys(entry);
  const roles = keys.map(roleOf);
  const isPaired = roles.some((role) => role === 'country_code' || role === 'phone_label');
  const companions = isPaired ? companionColumns(roles, keys) : undefined;
  const textAt = (at: number | undefined): string =>
    (at === undefined ? undefined : textOf(entry[keys[at] ?? ''])) ?? '';
  for (const [at, key] of keys.entries()) {
    const { label, code } = companions?.get(at) ?? {};
    const labelText = textAt(label);
    const reason = labelText === '' ? undefined : notOwnReason(labelText);
    const codeText = textAt(code);
    for (const field of valueFields(key, entry[key], roleOf, 0)) {
      if (reason && field.role === 'phone') yield { ...field, role: reason, header: labelText };
      else if (codeText === '' || field.code) yield field;
      else yield { ...field, code: { text: codeText, header: keys[code ?? -1] ?? '' } };
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
 * A nested key is read together with the outer one: the `id` of `telegram` is Telegram's, the `phone` of
 * `manager` is the manager's. It is read alone only in objects that group the person's own data.
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
      for (const field of valueFields(together, one, roleOf, depth)) {
        if (!isOther) yield field;
        else if (field.role === 'phone') yield { ...field, role: 'other_person' };
      }
    }
  }
}

/** Completes the nested keys of `{ name: { given: …, family: … } }` to `given name`. */
function nameKey(key: string, roleOf: RoleOf): string {
  const together = `${key} name`;
  return roleOf(key) === 'other' && isName(roleOf(together)) ? together : key;
}

function isName(role: Role): boolean {
  return role === 'first' || role === 'middle' || role === 'last' || role === 'whole';
}
