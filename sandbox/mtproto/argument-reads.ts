import type { Field } from './tl/definition.ts';
import type { Layer } from './tl/layers.ts';
import type { TlObject, TlValue } from './tl/value.ts';

/**
 * Reasons for not reading an argument, by `<method or constructor>.<field>`, e.g.
 * `messages.getDialogs.hash`, or `<method>.*` for all its arguments. An entry covers everything inside
 * the argument.
 */
export type IgnoredArguments = Readonly<Record<string, string>>;

/**
 * Records which arguments of a call are read. An argument that a client sets and no code reads would be
 * dropped silently, and the client would get the answer to another question.
 */
export class ArgumentReads {
  readonly #reads = new Map<TlObject, Set<string>>();
  readonly #views = new Map<TlValue, TlValue>();

  /** The same object, whose reads are recorded. Spreading or printing it reads all fields. */
  track(object: TlObject): TlObject {
    return this.#viewOfObject(object);
  }

  /** The arguments of a tracked object that are set, not read and not ignored. */
  unread(object: TlObject, layer: Layer, ignored: IgnoredArguments): readonly string[] {
    if (Object.hasOwn(ignored, `${object._}.*`)) return [];
    const reads = this.#reads.get(object);
    const fields = layer.byName.get(object._)?.fields ?? [];
    return fields.flatMap((field) => {
      const value = object[field.name];
      const path = `${object._}.${field.name}`;
      if (value === undefined || !isSet(field, value) || Object.hasOwn(ignored, path)) return [];
      if (!reads?.has(field.name)) return [path];
      return objectsIn(value).flatMap((one) =>
        this.#reads.has(one) ? this.unread(one, layer, ignored) : [path],
      );
    });
  }

  #viewOfObject(object: TlObject): TlObject {
    const known = this.#views.get(object);
    if (known) return known as TlObject;
    const view = new Proxy(object, {
      get: (target, name: string) => {
        const reads = this.#reads.get(object) ?? new Set();
        this.#reads.set(object, reads.add(name));
        const value = target[name];
        return value === undefined ? undefined : this.#viewOf(value);
      },
    });
    this.#views.set(object, view);
    return view;
  }

  #viewOf(value: TlValue): TlValue {
    if (isObject(value)) return this.#viewOfObject(value);
    if (!isList(value)) return value;
    const known = this.#views.get(value);
    if (known) return known;
    const view = value.map((one) => this.#viewOf(one));
    this.#views.set(value, view);
    return view;
  }
}

/** An optional field is set when it is present, a required one when it says anything. */
function isSet({ type, condition }: Field, value: TlValue): boolean {
  if (type.kind === 'present') return value === true;
  if (condition || type.kind === 'bool') return true;
  if (isObject(value)) return saysAnything(value);
  return isList(value) || Buffer.isBuffer(value) ? value.length > 0 : Boolean(value);
}

/** False for inputPeerEmpty, for `codeSettings` without any flag, and the like. */
function saysAnything(object: TlObject): boolean {
  const { _: name, ...fields } = object;
  const values = Object.values(fields);
  return !name.endsWith('Empty') && (values.length === 0 || values.some(Boolean));
}

function objectsIn(value: TlValue): readonly TlObject[] {
  if (isList(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value] : [];
}

function isObject(value: TlValue): value is TlObject {
  return typeof value === 'object' && '_' in value;
}

function isList(value: TlValue): value is readonly TlValue[] {
  return Array.isArray(value);
}
