import fc from 'fast-check';
import type { TlObject, TlValue } from '../../../../sandbox/mtproto/tl/value.ts';
import type { Definition, TlType } from '../../../../sandbox/mtproto/tl/definition.ts';
import type { Layer } from '../../../../sandbox/mtproto/tl/layers.ts';

/** Arbitrary values of a layer's types, with limited depth. */
export class ArbitraryTl {
  readonly #byType = new Map<string, Definition[]>();

  readonly #long: fc.Arbitrary<bigint>;

  constructor(layer: Layer, longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })) {
    this.#long = longs;
    for (const one of layer.byName.values()) {
      if (one.isMethod || one.result.kind !== 'boxed') continue;
      const { type } = one.result;
      this.#byType.set(type, [...(this.#byType.get(type) ?? []), one]);
    }
  }

  /** An arbitrary value of one constructor, or a call of one method. */
  object(definition: Definition, depth = 4): fc.Arbitrary<TlObject> {
    const words = definition.fields.filter(({ type }) => type.kind === 'flags');
    const flags = fc.record(
      Object.fromEntries(words.map(({ name }) => [name, depth > 0 ? fc.nat() : fc.constant(0)])),
    );
    return flags.chain((bits) => {
      const fields: Record<string, fc.Arbitrary<TlValue>> = { _: fc.constant(definition.name) };
      for (const { name, type, condition } of definition.fields) {
        const isSet = !condition || ((bits[condition.word] ?? 0) >> condition.bit) % 2 === 1;
        if (type.kind === 'present') fields[name] = fc.constant(isSet);
        else if (isSet && type.kind !== 'flags') fields[name] = this.#value(type, depth - 1);
      }
      // fast-check returns the requested fields, including `_`.
      return fc.record(fields) as unknown as fc.Arbitrary<TlObject>;
    });
  }

  #value(type: TlType, depth: number): fc.Arbitrary<TlValue> {
    switch (type.kind) {
      case 'int':
        return fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
      case 'long':
        return this.#long;
      case 'double':
        return fc.double({ noNaN: true });
      case 'int128':
        return bytes(16, 16);
      case 'int256':
        return bytes(32, 32);
      case 'string':
        return fc.string({ unit: 'grapheme', maxLength: 300 });
      case 'bytes':
        return bytes(0, 300);
      case 'bool':
        return fc.boolean();
      case 'vector':
        return this.#vector(type.of, depth);
      case 'boxed':
        return this.#anyOf(type.type, depth);
      case 'call':
        return fc.constant({ _: 'help.getConfig' });
      case 'bare':
      case 'flags':
      case 'present':
        throw new Error(`no value of its own: ${type.kind}`);
    }
  }

  /** Optional vectors are not empty, because mtcute reads an empty one as absent. */
  #vector(of: TlType, depth: number): fc.Arbitrary<readonly TlValue[]> {
    if (depth < 0) return fc.constant([]);
    return fc.array(this.#value(of, depth), { minLength: 1, maxLength: 3 });
  }

  #anyOf(type: string, depth: number): fc.Arbitrary<TlObject> {
    const all = this.#byType.get(type) ?? [];
    const leaves = all.filter(({ fields }) => fields.every((one) => one.type.kind !== 'boxed'));
    const choice = depth <= 0 && leaves.length > 0 ? leaves : all;
    if (choice.length === 0 || depth < -20) throw new Error(`no end to ${type}`);
    return fc.constantFrom(...choice).chain((one) => this.object(one, depth));
  }
}

function bytes(minLength: number, maxLength: number): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength, maxLength }).map((array) => Buffer.from(array));
}
