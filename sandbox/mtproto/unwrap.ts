import type { IgnoredArguments } from './argument-reads.ts';
import type { AuthKey } from './auth-key.ts';
import type { Session } from './session.ts';
import { intField, longField, longsField, objectField, stringField } from './tl/fields.ts';
import type { TlObject } from './tl/value.ts';

const otherLanguage = 'The answers that depend on a language are not simulated.';

/** What wrappers say and the sandbox leaves out. */
export const ignoredWrapperArguments: IgnoredArguments = {
  'initConnection.system_lang_code': otherLanguage,
  'initConnection.lang_pack': otherLanguage,
  'initConnection.lang_code': otherLanguage,
  'initConnection.proxy': 'Telegram only counts the users of an MTProxy.',
  'initConnection.params': 'Telegram reads the time zone and data for statistics from it.',
};

/** A call without its wrappers, and the options the wrappers carried. */
export interface UnwrappedCall {
  readonly request: TlObject;
  readonly takeoutId: bigint | undefined;
  /** Calls that must finish first (invokeAfterMsg). */
  readonly after: readonly bigint[];
}

/** Removes the wrappers of a call. The layer and the device they state are stored with the key. */
export function unwrap(wrapped: TlObject, session: Session): UnwrappedCall {
  let request = wrapped;
  let takeoutId: bigint | undefined;
  const after: bigint[] = [];
  const { state } = session.key;
  for (;;) {
    switch (request._) {
      case 'invokeWithLayer':
        state.layer = intField(request, 'layer');
        break;
      case 'initConnection':
        rememberDevice(session.key, request);
        break;
      case 'invokeWithoutUpdates':
        session.wantsUpdates = false;
        break;
      case 'invokeWithTakeout':
        takeoutId = longField(request, 'takeout_id');
        break;
      case 'invokeAfterMsg':
        after.push(longField(request, 'msg_id'));
        break;
      case 'invokeAfterMsgs':
        after.push(...longsField(request, 'msg_ids'));
        break;
      case 'invokeWithMessagesRange':
        break;
      default:
        return { request, takeoutId, after };
    }
    request = objectField(request, 'query');
  }
}

function rememberDevice({ state }: AuthKey, request: TlObject): void {
  state.device = {
    model: stringField(request, 'device_model'),
    system: stringField(request, 'system_version'),
    app: stringField(request, 'app_version'),
    apiId: intField(request, 'api_id'),
  };
}
