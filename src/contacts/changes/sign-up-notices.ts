import type { ChangeKind } from './change-kind.ts';
import type { SignUpNoticesState } from './state.ts';

/** Telegram's messages about contacts who joined were switched on or off. */
export interface SignUpNoticesChange {
  readonly kind: 'sign_up_notices';
  readonly from: boolean;
  readonly to: boolean;
}

export interface SignUpNoticesRequest {
  readonly kind: 'sign_up_notices';
  readonly on: boolean;
}

interface Payload {
  readonly from: boolean;
  readonly to: boolean;
}

export const signUpNotices: ChangeKind<
  SignUpNoticesChange,
  Payload,
  SignUpNoticesState,
  SignUpNoticesRequest,
  'notices_on' | 'notices_off'
> = {
  traits: { reversible: true },
  fromRecord: ({ payload: { from, to } }) =>
    from === undefined || to === undefined ? undefined : { kind: 'sign_up_notices', from, to },
  toRecord: ({ from, to }) => ({ payload: { from, to }, before: undefined, after: undefined }),
  about: () => [],
  subjects: () => ['sign_up_notices'],
  outcome: ({ to }, { announces }) => (announces === to ? 'done' : 'failed'),
  inverse: ({ from, to }, { announces }) =>
    announces === to ? { kind: 'sign_up_notices', on: from } : 'nothing',
  effect: (data) => (data?.to === false ? 'notices_off' : 'notices_on'),
};
