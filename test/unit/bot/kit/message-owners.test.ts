import { expect, test } from 'vitest';
import { jobs } from '../../../../src/bot/history/jobs.ts';
import { message } from '../../../../src/bot/kit/blocks.ts';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import { messageOwners, type OwnerServices } from '../../../../src/bot/kit/message-owners.ts';
import { say } from '../../../../src/bot/kit/words.ts';

const [ada, bob] = [7n, 8n];

/** Per owner, the message that was sent, or undefined if the owner has blocked the bot. */
type Answers = ReadonlyMap<bigint, number | undefined | Error>;

const services = (answers: Answers): OwnerServices => ({
  roster: { access: { ownerIds: async () => [...answers.keys()] } },
  replies: {
    sendNews: async ({ personId }) => {
      const answer = answers.get(personId);
      if (answer instanceof Error) throw answer;
      return answer === undefined ? undefined : { messageId: answer, isRich: false };
    },
  },
});

const report = (answers: Answers): Promise<void> =>
  messageOwners(services(answers), message(say('jobs-undelivered'), []));

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

test('a report that is given up goes to all owners, whichever of them cannot be reached', async () => {
  const answers = new Map<bigint, number | Error>([
    [ada, new Error('Bad Gateway')],
    [bob, 1],
  ]);
  const event = { kind: 'undelivered', work: 'import' } as Parameters<
    NonNullable<typeof jobs.onEvent>
  >[0];
  // It uses only these services.
  const bot = services(answers) as unknown as BotContext;
  expect(await jobs.onEvent?.(event, bot)).toBeUndefined();
});
