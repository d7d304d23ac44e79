import type { Sql } from 'postgres';

/** Replaces a character that cannot be stored, as in every decoder. */
const replacement = '\uFFFD';

/** Types whose text is JSON: `json` and `jsonb` (pg_type.dat of Postgres). */
const jsonTypes: ReadonlySet<string> = new Set(['114', '3802']);

/**
 * Makes every parameter of a client's statements storable. Texts come from other people's files and
 * messages: one character that Postgres refuses would lose everything written with it.
 */
export function makeStorable(client: Sql): void {
  // postgres.js serializes parameters by these functions, chosen by the type that the server asks for.
  const { serializers } = client.options;
  const storing = new Proxy(serializers, {
    has: () => true,
    get: (known: Readonly<Record<string, unknown>>, type: string) => {
      const given = known[type];
      const clean = jsonTypes.has(type) ? storableJson : storableText;
      return (value: unknown): unknown => {
        const text: unknown = typeof given === 'function' ? given(value) : String(value);
        return typeof text === 'string' ? clean(text) : text;
      };
    },
  });
  Object.assign(client.options, { serializers: storing });
}

/** Removes NUL, which no Postgres text holds, and lone surrogates, which UTF-8 does not. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', replacement);
}

/**
 * Does the same for JSON escapes. `jsonb` takes neither, and `json` refuses them when a value is
 * extracted. Escaped surrogate pairs are characters and stay; so does an escaped backslash before `u0000`.
 */
export function storableJson(json: string): string {
  const text = storableText(json);
  if (!text.includes('\\u')) return text;
  return text.replace(escapes, (escape, refused?: string) => (refused ? replacement : escape));
}

const escapes =
  /\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|\\(u0000|u[Dd][89A-Fa-f][0-9A-Fa-f]{2})|\\[^]/g;
