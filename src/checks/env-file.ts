import { ok, warning, type Finding } from './finding.ts';

/** Whether other users can read the secrets in `.env`, by its mode; undefined without a file. */
export function judgeEnvFile(mode: number | undefined, platform: NodeJS.Platform): Finding {
  if (platform === 'win32' || ((mode ?? 0) & 0o077) === 0) return ok('complete');
  return warning('complete, but other users may read .env: run `chmod 600 .env`.');
}
