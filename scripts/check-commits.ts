import { execFileSync } from 'node:child_process';

const types = 'feat|fix|perf|refactor|style|test|bench|docs|build|ci|chore|revert';
const subjectShape = new RegExp(`^(?:${types})(?:\\([a-z0-9-]+\\))?!?: \\S.*[^.\\s]$`);
const maxLength = 72;

/** The fault of the subject of a commit; undefined when it follows CONTRIBUTING.md. */
export function subjectProblem(subject: string): string | undefined {
  if (subject.length > maxLength) return `is ${subject.length} characters long, above ${maxLength}`;
  if (!subjectShape.test(subject)) {
    return `does not read "type(scope): imperative", with one of ${types.replaceAll('|', ', ')}`;
  }
  return undefined;
}

/** Checks the commits after `base`. Without a known base, as on a new branch, only the last commit. */
function main(base: string | undefined): void {
  const isKnown = base !== undefined && /^[\w./^~-]+$/.test(base) && !/^0+$/.test(base);
  const range = isKnown ? [`${base}..HEAD`] : ['-1', 'HEAD'];
  const log = execFileSync('git', ['log', '--no-merges', '--format=%h %s', ...range, '--'], {
    encoding: 'utf8',
  });
  for (const line of log.split('\n').filter((one) => one !== '')) {
    const problem = subjectProblem(line.slice(line.indexOf(' ') + 1));
    if (!problem) continue;
    console.error(`${line}\n  ${problem}`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main(process.argv[2]);
