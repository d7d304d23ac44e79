import { beforeEach, expect, test } from 'vitest';
import { UpdateNotices } from '../../../src/jobs/update-notices.ts';

const ada = 7n;
let sent: string[];
let notices: UpdateNotices;

beforeEach(() => {
  sent = [];
  notices = new UpdateNotices((personId, notice) => sent.push(`${notice} ${personId}`));
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

test('each skipped update is reported', () => {
  notices.reportSkip(ada);
  notices.reportSkip(ada);
  expect(sent).toEqual(['skip 7', 'skip 7']);
});
