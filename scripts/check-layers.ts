/**
 * Checks that imports follow the layers, and what a start loads: `npm run layers`. Type imports count for the
 * layers. Cycles between files are found by oxlint (import/no-cycle).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** A folder or file. The longest matching path decides to which layer a file belongs. */
interface Layer {
  readonly path: string;
  /** Other layers that it may import. */
  readonly imports: readonly string[];
  /** Packages that it may import; `node` stands for all modules of Node.js. */
  readonly libraries: readonly string[];
}

export interface Rules {
  readonly layers: readonly Layer[];
  /** Subfolders by folder, from the lowest to the highest; `.` stands for the folder's own files. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
}

const parsers = ['any-ascii', 'csv-stringify', 'fflate', 'htmlparser2', 'iconv-lite'];

export const rules: Rules = {
  layers: [
    // Pure: no I/O, not even modules of Node.js.
    { path: 'src/contacts', imports: [], libraries: [...parsers, 'libphonenumber-js'] },
    { path: 'src/runtime', imports: [], libraries: ['node', 'pino', 'prom-client'] },
    {
      path: 'src/runtime/spans',
      imports: ['src/runtime'],
      libraries: [
        'node',
        '@opentelemetry/api',
        '@opentelemetry/exporter-trace-otlp-http',
        '@opentelemetry/resources',
        '@opentelemetry/sdk-trace-base',
      ],
    },
    {
      path: 'src/telegram',
      imports: ['src/contacts', 'src/runtime'],
      libraries: ['node', 'telegram', 'big-integer', '@mtcute/wasm'],
    },
    {
      path: 'src/store',
      imports: ['src/contacts', 'src/runtime'],
      libraries: ['node', 'drizzle-orm', 'postgres'],
    },
    {
      path: 'src/accounts',
      imports: ['src/contacts', 'src/runtime', 'src/store'],
      libraries: ['node', 'zxing-wasm'],
    },
    {
      path: 'src/jobs',
      imports: ['src/accounts', 'src/runtime', 'src/store'],
      libraries: ['node'],
    },
    {
      path: 'src/bot',
      imports: ['src/accounts', 'src/contacts', 'src/runtime'],
      libraries: [
        'node',
        'grammy',
        '@grammyjs/conversations',
        '@fluent/bundle',
        '@resvg/resvg-js',
        'csv-stringify',
        'qrcode',
        'zod',
      ],
    },
    {
      path: 'src/web',
      imports: ['src/accounts', 'src/contacts', 'src/runtime'],
      libraries: ['node', 'hono', '@hono/node-server', 'qrcode', 'zod'],
    },
    {
      path: 'src/terminal',
      imports: ['src/accounts', 'src/contacts', 'src/runtime'],
      libraries: ['node', 'qrcode'],
    },
    {
      path: 'src/checks',
      imports: ['src/accounts', 'src/contacts', 'src/store'],
      libraries: ['node'],
    },
    // The files directly in src connect all layers.
    {
      path: 'src',
      imports: [
        'src/accounts',
        'src/bot',
        'src/checks',
        'src/contacts',
        'src/jobs',
        'src/runtime',
        'src/runtime/spans',
        'src/store',
        'src/telegram',
        'src/terminal',
        'src/web',
      ],
      libraries: ['node', 'zod'],
    },
    // The simulated Telegram knows nothing of the program; only the demo starts both.
    {
      path: 'sandbox',
      imports: [],
      libraries: ['node', '@grammyjs/types', 'hono', '@hono/node-server', 'jsqr', 'pngjs', 'zod'],
    },
    {
      path: 'sandbox/demo.ts',
      imports: ['sandbox', 'sandbox/demo-jobs.ts', 'src'],
      libraries: ['node'],
    },
    { path: 'sandbox/demo-jobs.ts', imports: ['sandbox', 'src/bot'], libraries: [] },
  ],
  orders: {
    'src/contacts': [
      'phone',
      '.',
      'zones',
      'book',
      'ports',
      'changes',
      'duplicates',
      'tidy',
      'labels',
      'write',
      'record',
      'import',
      'text',
      'read',
    ],
    sandbox: ['server', 'bot-api', 'mtproto', 'world', 'demo', 'page', 'rpc', '.'],
    'src/telegram': ['tl', 'gramjs', 'connection', 'contact-list', 'calls', 'sign-in', '.'],
    'src/store': ['drizzle', 'stored', 'schema', '.'],
    'src/accounts': [
      'files',
      'services',
      'people',
      'notifications',
      'annotations',
      'cache',
      'sessions',
      'pairing',
      'lookup',
      'saved',
      'snapshots',
      'work',
      'changes',
      'backups',
      'imports',
      'history',
      'cleanup',
      'watch',
      'operate',
      '.',
    ],
    'src/bot': [
      'kit',
      'export',
      'person',
      'saved',
      'start',
      'status',
      'import',
      'list',
      'inline',
      'labels',
      'cleanup',
      'history',
      'backup',
      'account',
      'notifications',
      'operate',
      '.',
    ],
  },
};

/** One line for each import against the rules. `sources`: file contents by path from the root. */
export function layerProblems(
  sources: ReadonlyMap<string, string>,
  { layers, orders }: Rules,
): readonly string[] {
  const layerOf = (file: string): Layer | undefined =>
    layers
      .filter(({ path }) => file === path || file.startsWith(`${path}/`))
      .toSorted((a, b) => b.path.length - a.path.length)[0];

  const problemOf = (file: string, layer: Layer, specifier: string): string | undefined => {
    if (!specifier.startsWith('.')) {
      const library = packageOf(specifier);
      if (layer.libraries.includes(library)) return undefined;
      return `${file} imports ${library}, which ${layer.path} may not use`;
    }
    const target = join(dirname(file), specifier);
    const other = layerOf(target);
    if (other && other !== layer && !layer.imports.includes(other.path)) {
      return `${file} imports ${target}, but ${layer.path} may not import ${other.path}`;
    }
    for (const [folder, order] of Object.entries(orders)) {
      const [from, to] = [file, target].map((path) => rankIn(folder, order, path));
      if (from !== undefined && to !== undefined && to > from) {
        return `${file} imports ${target}, which is above it in ${folder}`;
      }
    }
    return undefined;
  };

  return [...sources].flatMap(([file, source]) => {
    const layer = layerOf(file);
    if (!layer) return [];
    const unplaced = Object.entries(orders).flatMap(([folder, order]) =>
      rankIn(folder, order, file) === -1
        ? [`${file} is in no folder of the order of ${folder}`]
        : [],
    );
    const against = specifiersIn(source).flatMap((one) => problemOf(file, layer, one) ?? []);
    return [...unplaced, ...against];
  });
}

/** They take memory and time to load, so the program loads them at their first use. */
const loadedLater = [
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/sdk-trace-base',
  '@resvg/resvg-js',
  'fflate',
  'htmlparser2',
  'iconv-lite',
  'qrcode',
  'telegram',
];

/** One line for each import of one of `libraries` that is carried out when `entry` is loaded. */
export function startProblems(
  sources: ReadonlyMap<string, string>,
  entry: string,
  libraries: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  // A loop over a set reaches what is added meanwhile.
  const loaded = new Set([entry]);
  for (const file of loaded) {
    const imports = (sources.get(file) ?? '').matchAll(
      /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?\s*'([^']+)'/gm,
    );
    for (const [, specifier = ''] of imports) {
      const library = packageOf(specifier);
      if (specifier.startsWith('.')) loaded.add(join(dirname(file), specifier));
      else if (libraries.includes(library))
        problems.push(`${file} imports ${library} at the start: load it later, by import()`);
    }
  }
  return problems;
}

/** The place of a file's subfolder in the order; undefined outside of the folder, -1 without a place. */
function rankIn(folder: string, order: readonly string[], file: string): number | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const [first = '', ...rest] = file.slice(folder.length + 1).split('/');
  return order.indexOf(rest.length > 0 ? first : '.');
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function specifiersIn(source: string): readonly string[] {
  const imports =
    /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...source.matchAll(imports)].map(([, named, dynamic]) => named ?? dynamic ?? '');
}

if (import.meta.main) {
  const files = ['src', 'sandbox'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, file)),
  );
  const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const problems = [
    ...layerProblems(sources, rules),
    ...startProblems(sources, 'src/app.ts', loadedLater),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
