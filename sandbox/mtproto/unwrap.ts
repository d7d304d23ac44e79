import type { AuthKey } from './auth-key.ts';
import { RpcError } from './rpc.ts';
import type { Session } from './session.ts';
import { intField, longField, longsField, objectField, stringField } from './tl/fields.ts';
import type { TlObject } from './tl/value.ts';

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
        if (state.layer === 0) throw new RpcError(400, 'CONNECTION_NOT_INITED');
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
