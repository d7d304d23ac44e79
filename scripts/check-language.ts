import { globSync, readFileSync } from 'node:fs';

/** Patterns that make comments and documents hard to read, each allowed once per 1,000 words. */
const groups = {
  'somebody, nobody, anybody, everybody': /\b(?:some|no|any|every)body\b/gi,
  'told, tell, heard, heed': /\b(?:told|tells?|heard|heed)\b/gi,
  'a sentence with a subject clause: Who ..., What ...':
    /(?:^|[.!?]\s+)(?:who|what|whose|whom)\s[^.!?]*(?:[.!]|$)/gi,
} as const;

type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as Group[];
const maxPer1000 = 1;

const files = ['{src,sandbox,bench,scripts,test}/**/*.{ts,js}', '*.md', 'docs/**/*.md'];

/** Strings come first, so that `'//'` in a string starts no comment. */
const stringOrComment =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*(?:\n|$))+|\/\/.*/gm;

/** The comments of a source file, one text each; adjacent `//` lines are one comment. */
export function commentsOf(source: string): string[] {
  return [...source.matchAll(stringOrComment)]
    .map(([text]) => text.trim())
    .filter((text) => text.startsWith('/'))
    .map((text) => plain(text.replaceAll(/^\s*(?:\/\/|\/\*\*?|\*\/|\*(?!\/))|\*\/$/gm, ' ')));
}

/** The paragraphs, list items and table cells of a Markdown document, without code blocks. */
export function paragraphsOf(markdown: string): string[] {
  return markdown
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .split(/\n\s*\n|^\s*(?:[-*#]+|\d+\.)\s|\s\|\s/m)
    .map(plain)
    .filter((text) => text !== '');
}

/** How often each pattern occurs, and the number of words it is set against. */
export function countPatterns(texts: readonly string[]): {
  words: number;
  counts: Record<Group, number>;
} {
  const counts = Object.fromEntries(
    groupNames.map((name) => [
      name,
      texts.reduce((sum, text) => sum + [...text.matchAll(groups[name])].length, 0),
    ]),
  ) as Record<Group, number>;
  const words = texts.reduce((sum, text) => sum + (text.match(/[\w'’-]+/g)?.length ?? 0), 0);
  return { words, counts };
}

/** Inline code counts as one word: its text is a name, not prose. */
function plain(text: string): string {
  return text
    .replaceAll(/`[^`]*`/g, 'code')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function main(list: boolean): void {
  const perFile = globSync(files).map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, ...countPatterns(file.endsWith('.md') ? paragraphsOf(text) : commentsOf(text)) };
  });
  const words = perFile.reduce((sum, one) => sum + one.words, 0);
  for (const name of groupNames) {
    const count = perFile.reduce((sum, one) => sum + one.counts[name], 0);
    const per1000 = (count / words) * 1000;
    console.log(`${per1000.toFixed(1).padStart(5)} per 1,000 words (${count}): ${name}`);
    if (per1000 > maxPer1000) process.exitCode = 1;
    if (!list) continue;
    const worst = perFile.filter((one) => one.counts[name] > 0);
    worst.sort((one, other) => other.counts[name] - one.counts[name]);
    for (const one of worst.slice(0, 20)) console.log(`        ${one.counts[name]}  ${one.file}`);
  }
  if (process.exitCode) {
    console.error(
      `Each may occur ${maxPer1000} time per 1,000 words. --list names the worst files.`,
    );
  }
}

if (import.meta.main) main(process.argv.includes('--list'));
