import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { makeHome, run, type Home, type Program } from '../process/program.ts';
import { addCast, SoakAccount } from './soak-account.ts';

const firstId = 7_200_000_001n;
const firstPhone = 460_001;

/** Which call of the program is its last, and how much longer it lives. */
export interface KillMoment {
  /** Counted from 1, over the Bot API and MTProto, without waiting for updates. */
  readonly call: number;
  readonly delayMs: number;
}

/** A simulated Telegram for one program after the other in one data folder, with its own Postgres. */
export class SoakStage implements AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly #env: Home['env'];
  readonly #cast: readonly Person[];
  readonly #opened: AsyncDisposableStack;
  readonly #killed: string[] = [];
  #program: Program | undefined;
  #added = 0;
  #onCall: () => void = () => undefined;

  private constructor(
    sandbox: Sandbox,
    env: Home['env'],
    cast: readonly Person[],
    opened: AsyncDisposableStack,
  ) {
    this.sandbox = sandbox;
    this.#env = env;
    this.#cast = cast;
    this.#opened = opened;
    for (const { faults } of [sandbox.wire, sandbox.botApi]) {
      const take = faults.take.bind(faults) as (method: string) => never;
      faults.take = (method) => {
        if (method !== 'getUpdates') this.#onCall();
        return take(method);
      };
    }
  }

  /** For at most so many people, all owners of the bot. */
  static async open(people: number): Promise<SoakStage> {
    await using opened = new AsyncDisposableStack();
    let cast: readonly Person[] = [];
    const sandbox = opened.use(
      await startSandbox({
        populate: (world) => {
          cast = addCast(world);
          world.takeouts.delaySeconds = 0;
        },
      }),
    );
    const home = opened.use(await makeHome(sandbox));
    const owners = Array.from({ length: people }, (_, at) => String(firstId + BigInt(at)));
    const env = { ...home.env, OWNERS: owners.join(','), LOG_LEVEL: 'info' };
    return new SoakStage(sandbox, env, cast, opened.move());
  }

  addAccount(): SoakAccount {
    const { world, botApi } = this.sandbox;
    const at = this.#added++;
    const person = world.addPerson({
      id: firstId + BigInt(at),
      firstName: 'Soak',
      lastName: String(at),
      phone: `+442079${firstPhone + at}`,
      homeDc: 2,
    });
    return new SoakAccount(world, botApi.chat(person.id), this.#cast, person);
  }

  /** Starts the program, or returns at once when it runs. */
  start(): void {
    this.#program ??= run('main.ts', this.#env);
  }

  /** Kills the program at this moment of what `act` leads to, or once `calm` resolves. */
  async killDuring(
    { call, delayMs }: KillMoment,
    act: () => void,
    calm: () => Promise<unknown>,
  ): Promise<void> {
    const program = this.#program;
    if (!program) throw new Error('There is no program to kill.');
    const { promise, resolve } = Promise.withResolvers<void>();
    let calls = 0;
    this.#onCall = () => {
      calls += 1;
      if (calls === call) setTimeout(resolve, delayMs);
    };
    act();
    await Promise.race([promise, calm()]);
    this.#onCall = () => undefined;
    program.kill('SIGKILL');
    await program.ended;
    this.#killed.push(program.printed());
    this.#program = undefined;
  }

  /** The log lines of killed programs and of the one that runs which match. */
  logged(words: RegExp): readonly string[] {
    const texts = [...this.#killed.slice(-1), this.#program?.printed() ?? ''];
    return texts.flatMap((text) => text.split('\n').filter((line) => words.test(line)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program?.[Symbol.asyncDispose]();
    await this.#opened.disposeAsync();
  }
}
