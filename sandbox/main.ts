import { populate } from './demo/populate.ts';
import { startPage } from './page/start-page.ts';
import { readOptions, type RunOptions, usage, UsageError } from './read-options.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import { urlHost } from './server/url-host.ts';

const reportMs = 500;
const parentCheckMs = 500;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await run(options);
} catch (error) {
  refuse(error);
}

/** Ends the process with what its user can mend. Anything else is a defect. */
function refuse(error: unknown): void {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
  // An error of the system names the address: "listen EADDRINUSE: address already in use 127.0.0.1:80".
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** Runs the simulated Telegram with the people of the demo until it is stopped. */
async function run(options: RunOptions): Promise<void> {
  const { host, dcs, token, takeoutDelaySeconds } = options;
  let visitor = 0n;
  const sandbox = await startSandbox({
    host,
    dcs,
    botApiPort: options.botApiPort,
    avoidLeadingZeros: options.avoidLeadingZeros,
    ...(token === undefined ? {} : { token }),
    populate: (world) => {
      visitor = populate(world).you.id;
    },
  });
  const { wire, botApi, botToken, bot, world } = sandbox;
  world.codes.fixedCode = options.code;
  if (takeoutDelaySeconds !== undefined) world.takeouts.delaySeconds = takeoutDelaySeconds;
  addFaults(sandbox, options);
  const accounts = accountsOf(sandbox);
  const page = await startPage({ host, port: options.pagePort, sandbox, visitor });
  const addresses = {
    dcs: wire.dcs,
    publicKeyPem: wire.publicKeyPem,
    botApiRoot: botApi.root,
    botToken,
    botUsername: bot.username,
    page: page.url,
    loginCode: options.code,
    accounts,
  };
  console.log(options.json ? JSON.stringify(addresses) : describe(addresses));
  reportErrors(wire.errors);
  endWithNpm();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}

function addFaults({ wire, botApi }: Sandbox, { faults, botFaults }: RunOptions): void {
  for (const { method, fault, times } of faults) wire.faults.add(method, fault, times);
  for (const { method, fault, times } of botFaults) {
    const name = method === '*' ? method : botApi.findMethodName(method);
    if (name === undefined) {
      throw new UsageError(`--bot-fault: the sandbox has no method "${method}".`);
    }
    botApi.faults.add(name, fault, times);
  }
}

function accountsOf({ world, wire }: Sandbox): Addresses['accounts'] {
  const people = [...world.people.values()].filter(
    ({ phone, kind, deleted }) => phone !== undefined && kind === 'person' && !deleted,
  );
  for (const { homeDc } of people) {
    if (wire.dcs.some(({ id }) => id === homeDc)) continue;
    throw new UsageError(`--dcs leaves out ${homeDc}, where accounts live.`);
  }
  return people.map(({ phone, firstName, homeDc, password }) => ({
    phone,
    firstName,
    homeDc,
    hasPassword: password !== undefined,
  }));
}

/**
 * Ends the process when its parent has ended. npm passes SIGTERM to the shell that it runs a script in, and
 * the shell to nothing, so the server would stay behind.
 */
function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    // On Windows an orphan keeps the id of its parent, elsewhere it gets another one.
    if (process.ppid !== parent || !isRunning(parent)) process.exit(0);
  }, parentCheckMs).unref();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Prints what the sandbox could not serve as Telegram would: defects of it or of the client. */
function reportErrors(errors: Sandbox['wire']['errors']): void {
  let reported = 0;
  setInterval(() => {
    for (const { method, error } of errors.slice(reported)) {
      console.error(`Not simulated: ${method || 'a call that is not TL'}: ${error.message}`);
    }
    reported = errors.length;
  }, reportMs).unref();
}

interface Addresses {
  readonly dcs: readonly { readonly id: number; readonly host: string; readonly port: number }[];
  readonly publicKeyPem: string;
  readonly botApiRoot: string;
  readonly botToken: string;
  readonly botUsername: string;
  readonly page: string;
  readonly loginCode: string;
  readonly accounts: readonly {
    readonly phone: string | undefined;
    readonly firstName: string;
    readonly homeDc: number;
    readonly hasPassword: boolean;
  }[];
}

function describe(addresses: Addresses): string {
  const { dcs, accounts } = addresses;
  return [
    ...dcs.map(({ id, host, port }) => `Data center ${id}: ${urlHost(host)}:${port}`),
    addresses.publicKeyPem.trim(),
    `Bot API: ${addresses.botApiRoot} for @${addresses.botUsername}, token ${addresses.botToken}`,
    `The app of Alex in a browser: ${addresses.page}`,
    `Any api_id and api_hash do. Every login code is ${addresses.loginCode}. Accounts:`,
    ...accounts.map(
      ({ phone, firstName, homeDc, hasPassword }) =>
        `  ${phone}  ${firstName}, data center ${homeDc}${hasPassword ? ', with a password (README)' : ''}`,
    ),
    'Ctrl-C stops it.',
  ].join('\n');
}
