import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The address of a Telegram data center. */
interface DataCenter {
  readonly id: number;
  readonly host: string;
  readonly port: number;
}

export interface Config {
  readonly botToken: string;
  readonly apiId: number;
  readonly apiHash: string;
  /** Undefined: the program runs its own Postgres under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Whether a process of root may run its own Postgres, as another user. */
  readonly allowRoot: boolean;
  /** The first key seals, all keys unseal. Undefined: a key file under `dataDir`. */
  readonly sessionKeys: readonly { readonly id: string; readonly key: Buffer }[] | undefined;
  readonly owners: readonly bigint[];
  /** Without a trailing slash. Undefined: long polling, and the pairing page on localhost. */
  readonly publicUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Undefined: there are no metrics to read. */
  readonly metricsToken: string | undefined;
  /** Where traces are sent. */
  readonly traceEndpoint: string | undefined;
  readonly botApiRoot: string | undefined;
  readonly dcs: readonly DataCenter[] | undefined;
  /** As PEM text. */
  readonly mtprotoPublicKey: string | undefined;
  readonly logLevel: string;
}

/** Environment variables are missing or malformed; each problem is one line for the operator. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const digits = z.string().regex(/^\d+$/);

const variables = {
  BOT_TOKEN: {
    shape: z.string().regex(/^\d+:[\w-]{30,}$/),
    help: 'open @BotFather in Telegram, send /newbot, and copy the token it gives you',
  },
  API_ID: {
    shape: digits.transform(Number),
    help: 'sign in at https://my.telegram.org, open "API development tools", and copy api_id',
  },
  API_HASH: {
    shape: z.string().regex(/^[0-9a-f]{32}$/i),
    help: 'sign in at https://my.telegram.org, open "API development tools", and copy api_hash',
  },
  DATABASE_URL: {
    shape: z.string().regex(/^postgres(ql)?:\/\//),
    help: 'write it as postgres://user:password@host:5432/database, or leave it out',
  },
  ALLOW_ROOT: {
    shape: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
    help: 'write yes or no',
  },
  DATA_DIR: { shape: z.string().min(1), help: 'name a folder, or leave it out for ./data' },
  SESSION_KEYS: {
    shape: z.string().transform((text, issues) => {
      const keys = text.split(',').map((one) => {
        const [id = '', base64 = ''] = one.trim().split(/:(.*)/s);
        return { id, key: Buffer.from(base64, 'base64') };
      });
      if (keys.some(({ id, key }) => !/^\w{1,32}$/.test(id) || key.length !== 32)) {
        issues.addIssue({ code: 'custom' });
      }
      return keys;
    }),
    help: 'write id:base64 with 32 bytes each, comma-separated (`openssl rand -base64 32` makes one)',
  },
  OWNERS: {
    shape: z
      .string()
      .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/)
      .transform((text) => text.split(',').map((id) => BigInt(id.trim()))),
    help: 'write the numeric Telegram user ids of the owners, comma-separated',
  },
  PUBLIC_URL: {
    shape: z.url({ protocol: /^https$/ }).transform((url) => url.replace(/\/+$/, '')),
    help: 'write the https address under which this program is reached, or leave it out',
  },
  HOST: { shape: z.string().min(1), help: 'write an address to listen on, such as 127.0.0.1' },
  PORT: {
    shape: digits.transform(Number).pipe(z.number().max(65535)),
    help: 'write a port number from 0 (any free one) to 65535',
  },
  METRICS_TOKEN: {
    shape: z.string().regex(/^[\w-]{16,}$/),
    help: 'write at least 16 letters and digits (`openssl rand -hex 16` makes some), or leave it out',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    shape: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    help: 'write the address of an OpenTelemetry collector, such as http://localhost:4318, or leave it out',
  },
  BOT_API_ROOT: {
    shape: z.url().transform((url) => url.replace(/\/+$/, '')),
    help: 'write the address of a Bot API server, or leave it out for Telegram itself',
  },
  MTPROTO_DC: {
    shape: z.string().transform((text, issues) =>
      text.split(',').map((one): DataCenter => {
        const match = /^(\d{1,3})@([^@:]+):(\d{1,5})$/.exec(one.trim());
        if (!match) issues.addIssue({ code: 'custom' });
        return { id: Number(match?.[1]), host: match?.[2] ?? '', port: Number(match?.[3]) };
      }),
    ),
    help: 'write <dc id>@<host>:<port>, comma-separated, or leave it out for Telegram itself',
  },
  MTPROTO_PUBLIC_KEY: {
    shape: z.string().transform((path, issues) => {
      const text = readText(path);
      if (text === undefined) issues.addIssue({ code: 'custom' });
      return text ?? z.NEVER;
    }),
    help: 'name a readable PEM file with the RSA public key of the servers in MTPROTO_DC',
  },
  LOG_LEVEL: {
    shape: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    help: 'write one of trace, debug, info, warn, error, fatal, silent',
  },
} as const;

type Name = keyof typeof variables;
type Value<N extends Name> = z.output<(typeof variables)[N]['shape']>;

type Environment = Readonly<Record<string, string | undefined>>;

/** `<name>_FILE` may name a file that holds the value, as secrets of containers are given. */
const secrets = ['BOT_TOKEN', 'API_HASH', 'DATABASE_URL', 'SESSION_KEYS', 'METRICS_TOKEN'] as const;

/** All variables that the program reads. */
export const settingNames: readonly string[] = [
  ...Object.keys(variables),
  ...secrets.map((name) => `${name}_FILE`),
];

/** The environment with the contents of secret files in it; adds a problem for each that cannot be used. */
function readSecretFiles(env: Environment, problems: string[]): Environment {
  const read = { ...env };
  for (const name of secrets) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    const text = env[name] ? undefined : readText(path)?.trim();
    if (env[name]) problems.push(`${name} and ${name}_FILE are both set: keep one of them.`);
    else if (!text)
      problems.push(`${name}_FILE is not usable: name a readable file with the value.`);
    read[name] = text;
  }
  return read;
}

/** Undefined: the file is not readable. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Parses one variable. `problem`: a line that names it and says what to write, without its value. */
export function parseSetting<N extends Name>(
  name: N,
  text: string,
): { readonly value: Value<N> | undefined; readonly problem: string | undefined } {
  const { shape, help } = variables[name];
  const read = shape.safeParse(text);
  return {
    // TypeScript sees the union of all shapes; `name` selects this one.
    value: read.data as Value<N> | undefined,
    problem: read.success ? undefined : `${name} is not usable: ${help}.`,
  };
}

const requiredNames = ['BOT_TOKEN', 'API_ID', 'API_HASH'] as const;

/** Whether none of the required variables was ever set, in a file or in the environment. */
export function hasNoSettings(env: Environment): boolean {
  const isSet = (name: string): boolean => Boolean(env[name] || env[`${name}_FILE`]);
  return !requiredNames.some(isSet) && envFileProblems().length === 0;
}

/** Parses the environment. Throws `ConfigError` with all variables to fix. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const texts = readSecretFiles(env, problems);
  const optional = <N extends Name>(name: N): Value<N> | undefined => {
    const text = texts[name];
    if (text === undefined || text === '') return undefined;
    const { value, problem } = parseSetting(name, text);
    if (problem !== undefined) problems.push(problem);
    return value;
  };
  const required = <N extends Name>(name: N): Value<N> => {
    const value = optional(name);
    if (!env[name] && !env[`${name}_FILE`])
      problems.push(`${name} is missing: ${variables[name].help}.`);
    // Without a value there is a problem, and `readConfig` throws below.
    return value as Value<N>;
  };
  const config: Config = {
    botToken: required('BOT_TOKEN'),
    apiId: required('API_ID'),
    apiHash: required('API_HASH'),
    databaseUrl: optional('DATABASE_URL'),
    dataDir: optional('DATA_DIR') ?? './data',
    allowRoot: optional('ALLOW_ROOT') ?? false,
    sessionKeys: optional('SESSION_KEYS'),
    owners: optional('OWNERS') ?? [],
    publicUrl: optional('PUBLIC_URL'),
    host: optional('HOST') ?? '127.0.0.1',
    port: optional('PORT') ?? 8080,
    metricsToken: optional('METRICS_TOKEN'),
    traceEndpoint: optional('OTEL_EXPORTER_OTLP_ENDPOINT'),
    botApiRoot: optional('BOT_API_ROOT'),
    dcs: optional('MTPROTO_DC'),
    mtprotoPublicKey: optional('MTPROTO_PUBLIC_KEY'),
    logLevel: optional('LOG_LEVEL') ?? 'info',
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Reads the configuration; prints all problems and exits the process if there are any. */
export function configOrExit(env: Environment): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error('Roster cannot start yet:');
    for (const problem of [...error.problems, ...envFileProblems()]) console.error(`  ${problem}`);
    console.error('Set them in the environment or in a file named .env next to package.json.');
    process.exit(1);
  }
}

/** A problem for each line of `.env` that sets a variable as YAML does, which Node.js skips. */
export function envFileProblems(text = readText('.env') ?? ''): readonly string[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const [, name = ''] = /^\s*(?:-\s*)?(\w+)\s*:(?:\s|$)/.exec(line) ?? [];
    if (!Object.hasOwn(variables, name.replace(/_FILE$/, ''))) return [];
    return [`Line ${at + 1} of .env is written as YAML: write ${name}=value, without a colon.`];
  });
}
