import { expect, test } from 'vitest';
import { openBoss } from '../../../src/jobs/boss.ts';
import { workQueue } from '../../../src/jobs/work-queue.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { createDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { inDatabase } from '../accounts/accounts-harness.ts';

const log = createLog('silent');

test('a failed job does not keep what its error quotes', async () => {
  await using stack = new AsyncDisposableStack();
  const { url: databaseUrl } = stack.use(await createDatabase());
  const queue = workQueue(stack.use(openBoss(databaseUrl, log)));
  const id = '0198c0de-7a3f-7c11-9d2e-3f6a1b2c3d4e';
  stack.use(
    queue.start(
      async () => {
        throw new Error('Key (phone)=(+12025550101) already exists.');
      },
      { clock: systemClock, log },
    ),
  );
  await queue.enqueue({ kind: 'import', id }, id);
  const jobs = (): Promise<readonly { job: string }[]> =>
    inDatabase({ databaseUrl }, (sql) => sql`select job::text from jobs.job`);
  await eventually('the job has failed', async () =>
    expect((await jobs()).map(({ job }) => job).join()).toContain('Long work failed'),
  );
  expect((await jobs()).map(({ job }) => job).join()).not.toContain('12025550101');
});
