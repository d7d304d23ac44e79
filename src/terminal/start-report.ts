import { join } from 'node:path';

/** A program that serves people. */
interface RunningProgram {
  readonly url: string;
  readonly botName: string;
  readonly claimLink: string | undefined;
}

interface Settings {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
}

/** What runs, where it keeps its data, how to reach and to stop it, for a person at a terminal. */
export function startReport(app: RunningProgram, settings: Settings): string {
  const { publicUrl } = settings;
  const lines = [
    `Database  ${describeDatabase(settings)}`,
    `Bot       @${app.botName}, https://t.me/${app.botName}`,
    `Page      ${publicUrl ?? app.url} (${publicUrl === undefined ? 'for pairing, on this machine only' : `listening at ${app.url}`})`,
    'Stop      Ctrl-C',
  ];
  const claim =
    app.claimLink === undefined
      ? ''
      : `\n\nThis bot has no owner yet. Open this link in Telegram within a day to own it:\n  ${app.claimLink}`;
  return `Roster is running.\n${lines.map((line) => `  ${line}`).join('\n')}${claim}`;
}

/** Without user and password. */
function describeDatabase({
  databaseUrl,
  dataDir,
}: Pick<Settings, 'databaseUrl' | 'dataDir'>): string {
  if (databaseUrl === undefined) return `its own Postgres in ${join(dataDir, 'postgres')}`;
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = decodeURIComponent(hostname) + (port === '' ? '' : `:${port}`);
  return `Postgres at ${place}, database ${decodeURIComponent(pathname.slice(1)) || 'postgres'}`;
}
