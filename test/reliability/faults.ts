import type { Chat } from '../e2e/chat.ts';
import type { Harness } from '../e2e/app-harness.ts';
import type { OwnServer } from '../support/own-server.ts';
import { inDatabase } from '../support/database.ts';

/** The parts that a fault can reach. */
interface Stage {
  readonly harness: Harness;
  /** Of a fault that needs it. */
  readonly server: OwnServer | undefined;
  readonly chat: Chat;
  readonly ownerId: bigint;
  /** The RPC method that the situation calls. */
  readonly method: string;
}

/** A fault of one part. `begin` breaks it, and `end` repairs it after `lastsMs`. */
export interface Fault {
  readonly name: string;
  readonly lastsMs?: number;
  /** The program has a Postgres of its own. */
  readonly needsServer?: true;
  /** It begins right after the person's action instead of before. */
  readonly isAfter?: boolean;
  begin(stage: Stage): void | Promise<void>;
  /** Time stands still until it is repaired. */
  end?(stage: Stage): void | Promise<void>;
}

const second = 1_000;
/** More calls than a situation makes. */
const always = 10_000;
const newMessage = ['sendMessage', 'sendRichMessage'] as const;
const edits = ['editMessageText', 'editMessageReplyMarkup'] as const;

function rpc(name: string, code: number, text: string, times = 1): Fault {
  return {
    name,
    begin: ({ harness, method }) =>
      harness.sandbox.wire.faults.add(method, { kind: 'error', error: { code, text } }, times),
  };
}

function tooMany(what: string, methods: readonly string[], retryAfter: number): Fault {
  const description = `Too Many Requests: retry after ${retryAfter}`;
  const error = { code: 429, description, retryAfter };
  return {
    name: `429 of ${retryAfter} s when the bot ${what}`,
    begin: ({ harness: { sandbox } }) => {
      for (const method of methods) sandbox.botApi.faults.add(method, { kind: 'error', error });
    },
  };
}

export const faults: readonly Fault[] = [
  { name: 'none', begin: () => undefined },
  {
    name: 'a backend of Postgres is killed',
    begin: ({ harness }) =>
      inDatabase(harness, async (sql) => {
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name <> 'tests'`;
      }),
  },
  {
    name: 'the postmaster of Postgres is killed',
    needsServer: true,
    lastsMs: 5 * second,
    begin: ({ server }) => server?.kill(),
    end: ({ server }) => server?.untilBack(),
  },
  {
    name: 'Postgres is away for 20 s',
    lastsMs: 20 * second,
    begin: ({ harness }) => harness.network.database.cut(true),
    end: ({ harness }) => harness.network.database.cut(false),
  },
  {
    name: 'the Bot API is away for 60 s',
    lastsMs: 60 * second,
    begin: ({ harness }) => harness.sandbox.botApi.setDown(true),
    end: ({ harness }) => harness.sandbox.botApi.setDown(false),
  },
  {
    name: 'the data center refuses connections for 60 s',
    lastsMs: 60 * second,
    begin: ({ harness }) => harness.sandbox.wire.setDown(true),
    end: ({ harness }) => harness.sandbox.wire.setDown(false),
  },
  {
    name: 'the data center is silent for 60 s',
    lastsMs: 60 * second,
    begin: ({ harness }) => harness.sandbox.wire.faults.add('*', { kind: 'silence' }, always),
    end: ({ harness }) => harness.sandbox.wire.faults.clear(),
  },
  rpc('flood wait of 5 s', 420, 'FLOOD_WAIT_5'),
  rpc('flood wait of 60 s', 420, 'FLOOD_WAIT_60'),
  rpc('flood wait of an hour', 420, 'FLOOD_WAIT_3600'),
  ...[5, 35, 600].map((seconds) => tooMany('sends', newMessage, seconds)),
  ...[5, 35, 600].map((seconds) => tooMany('edits', edits, seconds)),
  {
    name: '500 of the Bot API, twice',
    begin: ({ harness: { sandbox } }) => {
      const error = { code: 500, description: 'Internal Server Error' };
      for (const method of [...newMessage, ...edits])
        sandbox.botApi.faults.add(method, { kind: 'error', error }, 2);
    },
  },
  // More often than GramJS tries again by itself.
  rpc('500 of Telegram, eight times', 500, 'INTERNAL', 8),
  {
    name: 'the session is revoked',
    begin: ({ harness, ownerId }) => {
      const phone = harness.world.app(ownerId);
      for (const { keyId } of phone.authorizations()) phone.terminate(keyId);
    },
  },
  rpc('AUTH_KEY_DUPLICATED', 406, 'AUTH_KEY_DUPLICATED'),
  {
    name: 'the person blocks the bot for 60 s',
    isAfter: true,
    lastsMs: 60 * second,
    begin: ({ chat }) => chat.raw.block(),
    end: ({ chat }) => chat.raw.unblock(),
  },
];
