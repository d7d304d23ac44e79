import { expect, test } from 'vitest';
import {
  forgetHidden,
  recallHidden,
  rememberHidden,
} from '../../../../src/accounts/changes/hidden-holders.ts';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const newSession = (): AccountSession => ({}) as AccountSession;
const zoe = sampleContact({ id: 5n });

test('recallHidden has the contacts of each change until they are forgotten', () => {
  const session = newSession();
  rememberHidden(session, 'a', [zoe]);
  rememberHidden(session, 'b', []);
  expect(recallHidden(session, 'a')).toEqual([zoe]);
  expect(recallHidden(session, 'b')).toEqual([]);
  forgetHidden(session, 'a');
  expect(recallHidden(session, 'a')).toBeUndefined();
  expect(recallHidden(session, 'b')).toEqual([]);
});

test('recallHidden is undefined for a change of another session', () => {
  rememberHidden(newSession(), 'a', [zoe]);
  expect(recallHidden(newSession(), 'a')).toBeUndefined();
});
