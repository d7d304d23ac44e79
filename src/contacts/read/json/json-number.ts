import type { ColumnRole } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import type { FieldValue } from '../fields/record-from-fields.ts';
import { type JsonObject, type RoleOf, firstText, isObject, textOf } from './json-values.ts';

/** Keys of the number in an object about a number, the most reliable first. */
const numberKeys = (
  'canonicalForm e164 international number value phone phoneNumber phone_number tel ' +
  'nationalNumber digits text uri'
).split(' ');
const labelKeys = 'label type types kind formattedType name title category features contexts'.split(
  ' ',
);
const codeKeys =
  'countryCode country_code dialCode dial_code callingCode prefix country countryIso'.split(' ');

/** The fields of an object about a number, `{ label: 'work fax', number: … }`, or by kind, `{ fax: … }`. */
export function* numberFields(
  key: string,
  value: JsonObject,
  roleOf: RoleOf,
): Generator<FieldValue> {
  const role = roleOf(key);
  const number = firstText(value, numberKeys) ?? numberWithCode(value, roleOf);
  if (number === undefined) {
    for (const [kind, one] of Object.entries(value)) {
      const own = notOwnReason(kind) ?? role;
      for (const item of Array.isArray(one) ? one : [one]) {
        const text = textOf(item);
        if (text !== undefined) yield { role: own, text, header: kind };
        else if (isObject(item)) yield* numberFields(own === role ? key : kind, item, roleOf);
      }
    }
    return;
  }
  const label = labelOf(value);
  const reason = notOwnReason(label);
  const code = firstText(value, codeKeys) ?? textWithRole(value, 'country_code', roleOf);
  yield {
    role: reason ?? role,
    text: number,
    header: reason ? label : key,
    ...(code === undefined ? {} : { code: { text: code, header: 'country code' } }),
  };
}

/** The number of an object with a code, in any language: `{ prefijo: …, numero: … }`. */
function numberWithCode(value: JsonObject, roleOf: RoleOf): string | undefined {
  const code = textWithRole(value, 'country_code', roleOf);
  return code === undefined ? undefined : textWithRole(value, 'phone', roleOf);
}

function textWithRole(value: JsonObject, role: ColumnRole, roleOf: RoleOf): string | undefined {
  return firstText(
    value,
    Object.keys(value).filter((key) => roleOf(key) === role),
  );
}

function labelOf(value: JsonObject): string {
  const labels = labelKeys.flatMap((key) => {
    const label = value[key];
    if (Array.isArray(label)) return label.flatMap((one) => textOf(one) ?? []);
    if (isObject(label)) return firstText(label, ['value', 'name', 'text']) ?? trueKeys(label);
    return textOf(label) ?? [];
  });
  return labels.find((label) => notOwnReason(label) !== undefined) ?? labels[0] ?? '';
}

/** The keys of `{ fax: true, work: true }`, as JSContact (RFC 9553) labels numbers. */
function trueKeys(value: JsonObject): readonly string[] {
  return Object.keys(value).filter((key) => value[key] === true);
}
