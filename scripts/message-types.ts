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

/** The source of `kit/messages.ts`: the arguments of every English message. */
export function messageTypes(): string {
  const folder = new URL('en/', locales);
  const messages = readdirSync(folder)
    .sort()
    .flatMap((file) => new FluentResource(readFileSync(new URL(file, folder), 'utf8')).body)
    .map(({ id, value }) => `  ${/^\w+$/.test(id) ? id : `'${id}'`}: ${argsOf(value ?? '')};`);
  return `${head}${messages.join('\n')}\n}\n`;
}

const head = `// Generated from the English messages by \`npm run messages\`.
import type { Text } from './text.ts';

type Args<Texts extends string, Numbers extends string = never> = Readonly<
  Record<Texts, Text | number> & Record<Numbers, number>
>;
type NoArgs = Args<never>;

/** The arguments of every message. */
export interface Messages {
`;

function argsOf(pattern: Pattern): string {
  const uses: Uses = { texts: new Set(), numbers: new Set() };
  collect(pattern, uses);
  const texts = [...uses.texts].filter((name) => !uses.numbers.has(name));
  if (texts.length + uses.numbers.size === 0) return 'NoArgs';
  const groups = [texts, [...uses.numbers]].filter((names, at) => at === 0 || names.length > 0);
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
