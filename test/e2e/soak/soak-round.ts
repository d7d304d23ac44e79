import { waitUpTo } from '../../support/eventually.ts';
import { randomOf } from '../../fuzz/mutate.ts';
import { textOf } from '../chat-text.ts';
import { judgeAnswers, judgeRun, type Fault } from './judge-run.ts';
import { operations, type Operation } from './operations.ts';
import type { SoakAccount } from './soak-account.ts';
import type { KillMoment, SoakStage } from './soak-stage.ts';

/** Longer than a takeover of long work, which waits for the end of its lease. */
const endMs = 60_000;
/** About as many calls as a round makes that is not interrupted. */
const callsOfRound = 120;
const longestDelayMs = 25;

// Ten runs are compared at each look, for as long as the lease of the killed process lasts.
const untilEnd = waitUpTo(endMs, 300);

/** A round: one kill, and a run of each operation that it interrupts. */
export interface RoundPlan {
  readonly seed: number;
  readonly round: number;
  readonly operations: readonly string[];
}

/** The end of one operation of one person. */
export interface RunResult {
  readonly operation: string;
  readonly kill: KillMoment;
  readonly faults: readonly Fault[];
  /** The chat, when there are faults. */
  readonly transcript: string;
}

/** Depends on nothing but the seed and the number of the round. Early calls are as likely as all others together. */
function killMomentOf({ seed, round }: Pick<RoundPlan, 'seed' | 'round'>): KillMoment {
  const random = randomOf(seed * 1_000_003 + round);
  const isEarly = random(2) === 0;
  return {
    call: 1 + random(isEarly ? callsOfRound / 4 : callsOfRound),
    delayMs: random(longestDelayMs),
  };
}

interface Run {
  readonly name: string;
  readonly account: SoakAccount;
  readonly operation: Operation;
}

/** Has each operation begun by a person of its own, kills the program, starts it again and judges the ends. */
export async function runRound(stage: SoakStage, plan: RoundPlan): Promise<readonly RunResult[]> {
  const kill = killMomentOf(plan);
  const runs = plan.operations.map((name): Run => {
    const make = operations[name];
    if (!make) throw new Error(`There is no operation ${name}.`);
    const account = stage.addAccount();
    return { name, account, operation: make(account) };
  });
  stage.start();
  await Promise.all(runs.map(({ operation }) => operation.prepare()));
  await stage.killDuring(
    kill,
    () => runs.forEach(({ operation }) => operation.begin()),
    () => Promise.all(runs.map((run) => ended(run))),
  );
  stage.start();
  return Promise.all(
    runs.map(async (run) => {
      const faults = [...(await ended(run)), ...(await askAfterwards(run))];
      const transcript = faults.length > 0 ? run.account.transcript() : '';
      return { operation: run.name, kill, faults, transcript };
    }),
  );
}

/** Waits for the right end; the faults that stay. */
async function ended({ account, operation }: Run): Promise<readonly Fault[]> {
  await untilEnd('the run is right', () => judgeRun(account, operation), []).catch(() => undefined);
  return judgeRun(account, operation);
}

/** An answer to these comes after all that was sent before, so what is doubled is there by then. */
async function askAfterwards({ account, operation }: Run): Promise<readonly Fault[]> {
  try {
    account.chat.say('/jobs');
    await account.chat.shows(/^Nothing is running|^Running|account/);
    account.chat.say('/history');
    const history = textOf(await account.chat.shows(/^Changes to|^No changes|account/));
    return [...judgeRun(account, operation), ...judgeAnswers(account, operation, history)];
  } catch (error) {
    return [{ kind: 'stuck', what: error instanceof Error ? error.message : String(error) }];
  }
}
