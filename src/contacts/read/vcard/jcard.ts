import type { CardRecord } from '../../record/card-record.ts';
import { CardBuilder } from './card-builder.ts';
import type { CardProperty } from './card-property.ts';
import { kindOfProperty } from './property-kind.ts';

/** A vCard in JSON (RFC 7095): `["vcard", [[name, parameters, type, value, …], …]]`. */
type Jcard = readonly ['vcard', readonly unknown[]];

/** In characters; longer than any name or number. */
const maxValue = 8192;

export function isJcard(value: unknown): value is Jcard {
  return Array.isArray(value) && value[0] === 'vcard' && Array.isArray(value[1]);
}

export function readJcard([, properties]: Jcard, index: number): CardRecord {
  const card = new CardBuilder();
  for (const property of properties) {
    const isProperty = Array.isArray(property) && property.length > 3;
    const [written, params, , ...values]: readonly unknown[] = isProperty ? property : [];
    if (typeof written === 'string') {
      for (const part of splitNumbersOf(written, values))
        card.add(propertyOf(written, params, part));
    } else card.addDamaged(JSON.stringify(property) ?? '');
  }
  return card.finish(index);
}

/** Makes a property with several numbers one property per number. */
function splitNumbersOf(
  written: string,
  values: readonly unknown[],
): readonly (readonly unknown[])[] {
  return written.toUpperCase() === 'TEL' ? values.map((value) => [value]) : [values];
}

function propertyOf(written: string, params: unknown, values: readonly unknown[]): CardProperty {
  const texts = values.map(textOf);
  const parts = Array.isArray(values[0]) ? values[0].map(textOf) : [texts[0] ?? ''];
  const pairs = paramValues(params);
  const group = pairs.find(([name]) => name === 'group')?.[1];
  const isLong = texts.some(({ length }) => length > maxValue);
  const name = written.toUpperCase();
  return {
    name,
    kind: kindOfProperty(name),
    rawName: written,
    group: group?.toLowerCase() ?? '',
    params: pairs.map(([name, value]) => `;${name}=${value}`).join(''),
    fault: isLong ? 'too_long' : undefined,
    isEmpty: texts.every((text) => text.trim() === ''),
    text: () => (texts[0] ?? '').slice(0, maxValue),
    names: () => parts,
    units: () => parts,
    list: () => texts,
  };
}

function paramValues(params: unknown): readonly (readonly [name: string, value: string])[] {
  if (typeof params !== 'object' || params === null) return [];
  return Object.entries(params).map(([name, value]) => [
    name,
    (Array.isArray(value) ? value.map(textOf).join() : textOf(value)).replaceAll(';', ','),
  ]);
}

/** The text of a component, which may have several values. */
function textOf(component: unknown): string {
  const values: readonly unknown[] = Array.isArray(component) ? component : [component];
  return values.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ');
}
