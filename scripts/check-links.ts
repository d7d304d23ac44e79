import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Reads a file of the repository; undefined when there is no such file. */
type ReadFile = (path: string) => string | undefined;

/** The relative links of a Markdown document: images and links, but no code and no web addresses. */
export function relativeLinksOf(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target));
}

/** The anchors GitHub gives to the headings of a document; a repeated heading gets `-1`, `-2`, ... */
export function anchorsOf(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.*?)\s*$/gm);
  return new Set(
    [...headings].map(([, heading = '']) => {
      const slug = heading
        .toLowerCase()
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}

/** One message per link of `file` whose target or anchor does not exist. */
export function brokenLinks(file: string, markdown: string, read: ReadFile): string[] {
  return relativeLinksOf(markdown).flatMap((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    const text = target === normalize(file) ? markdown : read(target);
    if (text === undefined) return [`${file}: ${link} does not exist`];
    if (anchor === undefined || anchorsOf(text).has(anchor)) return [];
    return [`${file}: ${target} has no heading for #${anchor}`];
  });
}

function readFromDisk(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
}

if (import.meta.main) {
  const broken = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md']).flatMap((file) =>
    brokenLinks(file, readFileSync(file, 'utf8'), readFromDisk),
  );
  for (const message of broken) console.error(message);
  if (broken.length > 0) process.exitCode = 1;
}
