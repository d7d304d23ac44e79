import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingNames } from '../../src/config.ts';
import { createMetrics } from '../../src/runtime/metrics.ts';
import { Readiness } from '../../src/runtime/readiness.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { operate } from '../../src/web/operate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

/** The instructions of the Dockerfile, each on one line, without comments. */
const instructions = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '');

/** The arguments of the last instruction that begins like this. */
function last(instruction: string): string {
  const found = instructions.findLast((line) => line.startsWith(`${instruction} `));
  if (!found) throw new Error(`The Dockerfile has no ${instruction}.`);
  return found.slice(instruction.length + 1);
}

const commandOf = (text: string): string[] => JSON.parse(text.replace(/^.*?CMD /, '')) as string[];

test('the image starts the entry point of npm start, as another user than root', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
  const command = commandOf(last('CMD'));
  expect(scripts.start).toBe(command.join(' ').replace('node', 'node --env-file-if-exists=.env'));
  for (const path of command.filter((part) => part.includes('src/'))) {
    expect(existsSync(root + path), path).toBe(true);
  }
  expect(last('USER')).toBe('node');
  expect(last('STOPSIGNAL')).toBe('SIGTERM');
});

test('what the image copies exists, and gets to the builder', () => {
  const ignored = read('.dockerignore').split('\n');
  const copied = instructions
    .filter((line) => /^COPY (?!--from)/.test(line))
    .flatMap((line) => line.split(' ').slice(1, -1));
  expect(copied).toContain('src');
  for (const path of copied) {
    expect(existsSync(root + path), path).toBe(true);
    expect(ignored).toContain(`!${path}`);
  }
  expect(ignored).not.toContain('!.env');
});

test('the health check of the image asks an address that the program answers', async () => {
  const [program, ...args] = commandOf(last('HEALTHCHECK'));
  expect(program).toBe('node');
  const app = operate({
    readiness: new Readiness(systemClock, []),
    metrics: createMetrics(),
    metricsToken: undefined,
  });
  let isHealthy = true;
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await app.request(request.url ?? '');
      response.writeHead(isHealthy ? answer.status : 500).end();
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const check = async (): Promise<unknown> => {
    const env = { ...process.env, PORT: String(port) };
    const [code] = (await once(execFile(process.execPath, args, { env }), 'exit')) as unknown[];
    return code;
  };
  expect(await check()).toBe(0);
  isHealthy = false;
  expect(await check()).toBe(1);
  server.close();
  await once(server, 'close');
  expect(await check()).toBe(1);
});

test('variables of image, compose file and unit are known to the program', () => {
  const image = [...last('ENV').matchAll(/(\w+)=/g)].map(([, name]) => name);
  const unit = [...read('docs/operate/roster.service').matchAll(/^Environment=(\w+)=/gm)];
  expect(settingNames).toEqual(expect.arrayContaining([...image, ...unit.map(([, name]) => name)]));
  expect(settingNames).toEqual(
    expect.arrayContaining(Object.keys(compose().services.roster.environment)),
  );
});

interface Compose {
  readonly services: Readonly<
    Record<
      'roster' | 'postgres' | 'caddy',
      {
        readonly environment: object;
        readonly volumes: readonly string[];
        readonly read_only?: true;
      }
    >
  >;
  readonly volumes: object;
}

function compose(): Compose {
  return parse(read('compose.yaml')) as Compose;
}

test('the compose file mounts what exists, and only its volumes can be written', () => {
  const { services, volumes } = compose();
  expect(services.roster.read_only).toBe(true);
  for (const mounted of Object.values(services).flatMap((one) => one.volumes)) {
    const [source = ''] = mounted.split(':');
    const isThere = source.startsWith('./') ? existsSync(root + source) : source in volumes;
    expect(isThere, mounted).toBe(true);
  }
  expect(read('docs/operate/Caddyfile')).toContain(`roster ${/PORT=(\d+)/.exec(last('ENV'))?.[1]}`);
});

test('the unit starts the entry point, and stops it in time with a signal to it alone', () => {
  const unit = read('docs/operate/roster.service');
  const [, command = ''] = /^ExecStart=\/opt\/roster\/node_modules\/\.bin\/(.*)$/m.exec(unit) ?? [];
  expect(command).toBe(commandOf(last('CMD')).join(' '));
  expect(unit).toMatch(/^KillMode=mixed$/m);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(9);
});

test('the README names every variable', () => {
  const readme = read('README.md');
  expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
