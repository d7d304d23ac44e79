import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Reads a file of the repository; undefined when there is no such file. */
type ReadFile = (path: string) => string | undefined;

interface Link {
  readonly target: string;
  /** The text in quotes after the target; in links to tests, the name of one. */
  readonly title: string | undefined;
}

/** The relative links of a Markdown document: images and links, but no code and no web addresses. */
export function relativeLinksOf(markdown: string): readonly Link[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)(?:\s+(["'])(.*?)\2)?\s*\)/g)]
    .map(([, target = '', , title]) => ({ target, title }))
    .filter(({ target }) => !/^[a-z]+:/i.test(target));
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

/** One message per link of `file` whose target, anchor or test does not exist. */
export function brokenLinks(file: string, markdown: string, read: ReadFile): string[] {
  return relativeLinksOf(markdown).flatMap((link) => {
    const [path = '', anchor] = link.target.split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    const text = target === normalize(file) ? markdown : read(target);
    if (text === undefined) return [`${file}: ${link.target} does not exist`];
    if (link.title !== undefined && !text.includes(link.title))
      return [`${file}: ${target} has no test “${link.title}”`];
    if (anchor === undefined || anchorsOf(text).has(anchor)) return [];
    return [`${file}: ${target} has no heading for #${anchor}`];
  });
}

/** A path in inline code: a file with an extension of the repository, or a folder with a slash at its end. */
const namedPath =
  /`((?:[\w.@-]+\/)*(?:[\w@-][\w.@-]*\.(?:ts|js|json|ftl|txt|md|sql|yml)|[\w.@-]+\/))`/g;

/** Paths in the inline code of a document that are the end of no file's or folder's path. */
export function missingPaths(markdown: string, files: readonly string[]): string[] {
  const paths = files.map((file) => `/${file}`);
  return [...markdown.matchAll(namedPath)]
    .map(([, path = '']) => path)
    .filter((path) =>
      path.endsWith('/')
        ? !paths.some((one) => one.includes(`/${path}`))
        : !paths.some((one) => one.endsWith(`/${path}`)),
    );
}

function readFromDisk(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
}

if (import.meta.main) {
  const files = globSync(['{src,sandbox,test,bench,scripts,migrations,docs,.github}/**', '*.*'], {
    exclude: ['**/node_modules'],
  });
  const broken = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md']).flatMap((file) => {
    const markdown = readFileSync(file, 'utf8');
    return [
      ...brokenLinks(file, markdown, readFromDisk),
      ...missingPaths(markdown, files).map((path) => `${file}: there is no ${path}`),
    ];
  });
  for (const message of broken) console.error(message);
  if (broken.length > 0) process.exitCode = 1;
}
