import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

const locales = new URL('../src/bot/locales/', import.meta.url);
const plurals: ReadonlySet<unknown> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

type Pattern = NonNullable<FluentResource['body'][number]['value']>;
type Part = Exclude<Pattern, string>[number];
type Variant = Extract<Part, { readonly type: 'select' }>['variants'][number];

interface Uses {
  readonly texts: Set<string>;
  /** Arguments that choose a plural form. */
  readonly numbers: Set<string>;
}

/** The source of `kit/messages.ts`: the English messages, grouped by their arguments. */
export function messageTypes(): string {
  const folder = new URL('en/', locales);
  const messages = readdirSync(folder)
    .sort()
    .flatMap((file) => new FluentResource(readFileSync(new URL(file, folder), 'utf8')).body);
  const groups = [...Map.groupBy(messages, ({ value }) => argsOf(value ?? ''))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([args, group]) =>
      recordOf(
        group.map(({ id }) => `'${id}'`),
        args,
      ),
    );
  return `${head}${groups.join(' &\n')};\n`;
}

function recordOf(keys: readonly string[], args: string): string {
  const short = `  Record<${keys.join(' | ')}, ${args}>`;
  return short.length <= maxLineLength ? short : `  Record<\n${wrap(keys)},\n    ${args}\n  >`;
}

const head = `// Generated from the English messages by \`npm run messages\`.
import type { Text } from './text.ts';

type Args<Texts extends string, Numbers extends string = never> = Readonly<
  Record<Texts, Text | number> & Record<Numbers, number>
>;

/** The arguments of every message. */
export type Messages =
`;

/** Leaves room for what follows on the line. */
const maxLineLength = 98;

/** A union of keys, as many on a line as fit. */
function wrap(keys: readonly string[]): string {
  const lines: string[] = [];
  for (const key of keys) {
    const longer = `${lines.at(-1) ?? ''} | ${key}`;
    if (lines.length > 0 && longer.length <= maxLineLength) lines.splice(-1, 1, longer);
    else lines.push(`    | ${key}`);
  }
  return lines.join('\n');
}

function argsOf(pattern: Pattern): string {
  const uses: Uses = { texts: new Set(), numbers: new Set() };
  collect(pattern, uses);
  const texts = [...uses.texts].filter((name) => !uses.numbers.has(name)).sort();
  const groups = [texts, [...uses.numbers].sort()].filter(
    (names, at) => at === 0 || names.length > 0,
  );
  return `Args<${groups.map(union).join(', ')}>`;
}

function union(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(' | ') || 'never';
}

function collect(pattern: Pattern, uses: Uses): void {
  for (const part of typeof pattern === 'string' ? [] : pattern) {
    if (typeof part === 'string') continue;
    if (part.type === 'var') uses.texts.add(part.name);
    if (part.type !== 'select') continue;
    if (part.selector.type === 'var') {
      const isPlural = part.variants.every(({ key }) => isNumber(key));
      (isPlural ? uses.numbers : uses.texts).add(part.selector.name);
    }
    for (const { value } of part.variants) collect(value, uses);
  }
}

function isNumber(key: Variant['key']): boolean {
  return key.type === 'num' || plurals.has(key.value);
}

if (import.meta.main)
  writeFileSync(new URL('../src/bot/kit/messages.ts', import.meta.url), messageTypes());
