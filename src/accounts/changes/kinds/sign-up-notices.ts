import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

/** Switches Telegram's messages about contacts who joined; sends nothing when the setting is unchanged. */
export function setSignUpNotices(
  session: AccountSession,
  { on }: { readonly on: boolean },
  services: ChangeServices,
): Promise<ChangeResult<void>> {
  return runExclusively(session, async () => {
    if ((await session.addressBook.settings.announcesSignUps()) === on) {
      return { result: undefined, operationId: undefined };
    }
    const operationId = newOperationId();
    await send({ on }, { session, operationId, services });
    return { result: undefined, operationId };
  });
}

export const signUpNoticesHandler: ChangeHandler<'sign_up_notices'> = {
  batch: false,
  readState: async (_, { session }) => ({
    announces: await session.addressBook.settings.announcesSignUps(),
  }),
  async apply({ request: { on }, undoes }, context) {
    await send({ on, undoes }, context);
    return 'done';
  },
};

function send(
  { on, undoes }: { readonly on: boolean; readonly undoes?: string | undefined },
  { session, operationId, services }: ApplyContext,
): Promise<void> {
  const change = { kind: 'sign_up_notices', from: !on, to: on } as const;
  const call = async (): Promise<SendResult<void>> => {
    await session.addressBook.settings.setAnnouncesSignUps({ on });
    return { result: undefined, settled: [{ state: 'done' }], users: [] };
  };
  return sendChanges(session, { operationId, changes: [{ change, undoes }], send: call }, services);
}
