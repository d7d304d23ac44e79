import { readFileSync } from 'node:fs';

/** Inputs that were found before, as Latin-1 texts. */
export function corpusOf(name: string): readonly Buffer[] {
  const text = readFileSync(new URL(`corpus/${name}.json`, import.meta.url), 'utf8');
  // Only `fuzz.ts` writes these files.
  return (JSON.parse(text) as readonly string[]).map((one) => Buffer.from(one, 'latin1'));
}
