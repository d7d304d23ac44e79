import { beforeEach, expect, test } from 'vitest';
import { UpdateNotices } from '../../../src/jobs/update-notices.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const ada = 7n;
let sent: string[];
let notices: UpdateNotices;
let clock: ManualClock;

beforeEach(() => {
  sent = [];
  clock = new ManualClock();
  notices = new UpdateNotices((personId, notice) => sent.push(`${notice} ${personId}`), clock);
});

test('an overflow is reported once, and again after it ended', () => {
  notices.reportOverflow(ada);
  notices.reportOverflow(ada);
  expect(sent).toEqual(['overflow 7']);
  notices.endOverflow(ada);
  notices.reportOverflow(ada);
  expect(sent).toEqual(['overflow 7', 'overflow 7']);
});

test('a delay is reported once, to people with access only', () => {
  notices.reportDelay(ada);
  expect(sent).toEqual([]);
  notices.addServed(ada);
  notices.reportDelay(ada);
  notices.reportDelay(ada);
  expect(sent).toEqual(['delay 7']);
  notices.endDelays();
  notices.reportDelay(ada);
  expect(sent).toHaveLength(2);
});

test('updates that are skipped within a minute are reported once to each person', () => {
  notices.reportSkip(ada);
  clock.jump(59_000);
  notices.reportSkip(ada);
  notices.reportSkip(8n);
  expect(sent).toEqual(['skip 7', 'skip 8']);
  clock.jump(1000);
  notices.reportSkip(ada);
  notices.reportSkip(8n);
  expect(sent).toEqual(['skip 7', 'skip 8', 'skip 7']);
});
