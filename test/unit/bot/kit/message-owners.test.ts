import { expect, test } from 'vitest';
import { reportSkipped } from '../../../../src/bot/operate/health.ts';

const skipped = { count: 2, until: new Date('2026-11-22T14:00:00Z') };
const [ada, bob] = [7n, 8n];

/** `answers`: per owner, the message that was sent, or undefined if the owner has blocked the bot. */
function report(answers: ReadonlyMap<bigint, number | undefined | Error>): Promise<void> {
  return reportSkipped(
    {
      roster: { access: { ownerIds: async () => [...answers.keys()] } },
      replies: {
        sendNews: async ({ personId }) => {
          const answer = answers.get(personId);
          if (answer instanceof Error) throw answer;
          return answer === undefined ? undefined : { messageId: answer, isRich: false };
        },
      },
    },
    skipped,
  );
}

test('a report that reached one owner has arrived', async () => {
  await report(new Map([[ada, 1]]));
  await report(
    new Map<bigint, number | undefined>([
      [ada, undefined],
      [bob, 1],
    ]),
  );
  await report(
    new Map<bigint, number | Error>([
      [ada, new Error('Bad Gateway')],
      [bob, 1],
    ]),
  );
});

test('a report that reached no owner has not', async () => {
  await expect(report(new Map())).rejects.toThrow('No owner can be reached');
  await expect(report(new Map([[ada, undefined]]))).rejects.toThrow('No owner can be reached');
  await expect(report(new Map([[ada, new Error('Bad Gateway')]]))).rejects.toThrow('Bad Gateway');
});
