import type { Methods } from '../../../../sandbox/mtproto/rpc.ts';
import { startWire } from '../../../../sandbox/mtproto/start-wire.ts';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';

/** The calls a client makes by itself for its updates. */
const housekeeping: Methods = {
  'updates.getState': () => ({
    _: 'updates.state',
    pts: 1,
    qts: 0,
    date: 1,
    seq: 1,
    unread_count: 0,
  }),
  'updates.getDifference': () => ({ _: 'updates.differenceEmpty', date: 1, seq: 1 }),
};

const ignoredArguments = {
  'updates.getDifference.*': 'There is never a difference.',
  'users.getUsers.*': 'Tests answer with a fixed user.',
  'contacts.toggleTopPeers.*': 'Tests only count the calls.',
  'contacts.getContacts.*': 'Tests answer with a fixed book.',
};

/** Starts the servers with the methods of a test, on the real clock by default. */
export function startTestWire(
  methods: Methods = {},
  now: () => Date = () => new Date(),
): Promise<Wire> {
  return startWire({
    host: '127.0.0.1',
    dcs: [2, 4],
    methods: { ...housekeeping, ...methods },
    now,
    ignoredArguments,
    // Most tests use GramJS or mtcute.
    avoidLeadingZeros: true,
  });
}
