import type { Methods } from '../../../../sandbox/mtproto/rpc.ts';
import { startWire } from '../../../../sandbox/mtproto/start-wire.ts';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';

/** What a client asks by itself to keep its updates flowing. */
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

/** The servers with the methods of a test, on the real clock unless it brings its own. */
export function startTestWire(
  methods: Methods = {},
  now: () => Date = () => new Date(),
): Promise<Wire> {
  return startWire({
    host: '127.0.0.1',
    dcs: [2, 4],
    methods: { ...housekeeping, ...methods },
    now,
  });
}
