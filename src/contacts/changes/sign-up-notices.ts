import type { ChangeKind } from './change-kind.ts';

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

interface SignUpNoticesState {
  readonly announces: boolean;
}

export const signUpNotices: ChangeKind<
  SignUpNoticesChange,
  SignUpNoticesState,
  SignUpNoticesRequest,
  'notices_on' | 'notices_off'
> = {
  traits: { reversible: true },
  about: () => [],
  subjects: () => ['sign_up_notices'],
  outcome: ({ to }, { announces }) => (announces === to ? 'done' : 'failed'),
  inverse: ({ from, to }, { announces }) =>
    announces === to ? { kind: 'sign_up_notices', on: from } : 'nothing',
  effect: ({ to }) => (to ? 'notices_on' : 'notices_off'),
};
