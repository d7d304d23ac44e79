import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** Scripts of package.json, the longest first. */
const checks = [
  'types',
  'format',
  'lint',
  'spelling',
  'unused',
  'layers',
  'links',
  'licenses',
  'language',
];
/** Most checks use one core. */
const atOnce = 2;

/** Runs a check, then prints all that it said; whether it passed. */
async function run(check: string): Promise<boolean> {
  const child = spawn('npm', ['run', check], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  const [said, errors, code] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    ended,
  ]);
  process.stdout.write(said);
  process.stderr.write(errors);
  return code === 0;
}

const waiting = [...checks];
const failed: string[] = [];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await run(check))) failed.push(check);
    }
  }),
);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
