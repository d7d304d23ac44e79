import { readFileSync, writeFileSync } from 'node:fs';

/** A package as package-lock.json lists it. */
interface LockedPackage {
  readonly dev?: boolean;
  /** Needed by a dev dependency, and optional for a production one: not installed without the former. */
  readonly devOptional?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type Lock = Readonly<Record<string, LockedPackage>>;

/** Licenses that ask for no more than a notice, or (MPL-2.0) for the source of their own files. */
const allowed = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 MPL-2.0 Unlicense Zlib CC0-1.0'
    .split(' ')
    .concat('(MIT AND Zlib)', '(MIT OR CC0-1.0)'),
);

/** Packages whose license was read by a person; docs/licenses.md says what follows from it. */
const reviewed = new Set(['dejavu-fonts-ttf']);

/** One message per production package whose license needs a look, with the package that needs it. */
export function licenseProblems(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { dev, license = 'unknown' }]) => {
    const name = nameOf(path);
    if (path === '' || dev || allowed.has(license) || reviewed.has(name)) return [];
    return [`${name}: ${license}, needed by ${dependentsOf(lock, name).join(', ')}`];
  });
}

function dependentsOf(lock: Lock, name: string): string[] {
  return Object.entries(lock)
    .filter(([, one]) => !one.dev && { ...one.dependencies, ...one.optionalDependencies }[name])
    .map(([path]) => nameOf(path) || 'this project');
}

function nameOf(path: string): string {
  return path.split('node_modules/').at(-1) ?? '';
}

/** The production packages by license, as lines of Markdown. */
export function licenseList(lock: Lock): string {
  const names = new Map<string, Set<string>>();
  for (const [path, { dev, devOptional, license = 'unknown' }] of Object.entries(lock)) {
    if (path === '' || dev || devOptional) continue;
    names.set(license, (names.get(license) ?? new Set()).add(nameOf(path)));
  }
  return [...names]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([license, all]) => `- ${license}: ${[...all].sort().join(', ')}\n`)
    .join('');
}

const start = '<!-- Made by `npm run licenses -- --write`. -->\n\n';

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
  const problems = licenseProblems(lock.packages);
  const page = readFileSync('docs/licenses.md', 'utf8');
  const [intro = ''] = page.split(start);
  const wanted = intro + start + licenseList(lock.packages);
  if (process.argv.includes('--write')) writeFileSync('docs/licenses.md', wanted);
  else if (page !== wanted)
    problems.push('docs/licenses.md is out of date: npm run licenses -- --write');
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
