/** Numbers from 0 to below `max`, the same ones for the same seed (mulberry32). */
export type Random = (max: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (max) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * max);
  };
}

/** Pieces that readers give a meaning. */
const pieces = (
  '\n \t , ; : " \' [ ] { } [[ ]] ( ) + - . / \\ @ = & < > # 0 1 9 44 +44 00 тел é ́ ​ ￼ �' +
  ' BEGIN:VCARD\n END:VCARD\n TEL: N: FN: =\n \r\n \u0000 \uFEFF "phone": "name": t.me/ tg://user?id= ext. x12'
).split(' ');

/** Changes an input in one to four places; `others` are inputs to take parts of. */
export function mutate(
  input: Buffer,
  others: readonly Buffer[],
  { random, maxBytes }: { readonly random: Random; readonly maxBytes: number },
): Buffer {
  let result = input;
  for (let left = 1 + random(4); left > 0; left--) result = mutateOnce(result, others, random);
  return result.subarray(0, maxBytes);
}

function mutateOnce(input: Buffer, others: readonly Buffer[], random: Random): Buffer {
  const at = random(input.length + 1);
  const end = Math.min(input.length, at + 1 + random(random(3) === 0 ? 200 : 8));
  const [before, part, after] = [
    input.subarray(0, at),
    input.subarray(at, end),
    input.subarray(end),
  ];
  switch (random(7)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, ...Array<Buffer>(1 + random(40)).fill(part), after]);
    case 2:
      return Buffer.concat([before, Buffer.from([random(256)]), after]);
    case 3:
      return Buffer.concat([before, Buffer.from(pieces[random(pieces.length)] ?? ''), part, after]);
    case 4: {
      const other = others[random(others.length)] ?? part;
      const from = random(other.length + 1);
      return Buffer.concat([before, other.subarray(from, from + 1 + random(100)), after]);
    }
    case 5:
      return Buffer.concat([before, part.map((byte) => byte ^ (1 << random(8))), after]);
    default:
      return Buffer.concat([before, after, part]);
  }
}
