import type { Step } from '../../contacts/history/take-back.ts';
import { addUser } from '../changes/add-contact.ts';
import { isOfOneRow } from '../import/send-rows.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { addAgain } from './addressing.ts';
import { putNumbersBack } from './put-numbers-back.ts';
import {
  sendBlocking,
  sendCloseFriends,
  sendNotices,
  sendNumberRemoval,
  sendRemoval,
  sendRule,
  type Outcome,
  type ToSend,
} from './send-back.ts';

/** So many refusals in a row are of the account, whatever Telegram says. */
const mostRefused = 5;

/**
 * Sends steps of one kind. Where Telegram refuses all because of one, halves are sent, down to the
 * one, which failed.
 */
export async function sendSteps(
  session: AccountSession,
  list: readonly ToSend[],
  operationId: string,
  services: Services,
): Promise<readonly Outcome[]> {
  let refused = 0;
  const send = async (some: readonly ToSend[]): Promise<readonly Outcome[]> => {
    try {
      return await sendTogether(session, some, operationId, services);
    } catch (error) {
      if (!isOfOneRow(error)) throw error;
      if (some.length === 1) {
        if (error.reason.kind === 'user_unknown') return ['impossible'];
        refused += 1;
        if (refused >= mostRefused) throw error;
        return ['failed'];
      }
      const half = Math.ceil(some.length / 2);
      return [...(await send(some.slice(0, half))), ...(await send(some.slice(half)))];
    }
  };
  return send(list);
}

async function sendTogether(
  session: AccountSession,
  list: readonly ToSend[],
  operationId: string,
  services: Services,
): Promise<readonly Outcome[]> {
  const [first] = list;
  const undone = list.map((): Outcome => 'undone');
  if (!first) return [];
  const { step, undoes } = first;
  switch (step.kind) {
    case 'remove': {
      const users = of(list, step.kind).map((one) => ({ user: one.step.user, undoes: one.undoes }));
      const gone = await sendRemoval(session, users, operationId, services);
      return gone.map((is) => (is ? 'undone' : 'failed'));
    }
    case 'save_number':
      return putNumbersBack(session, of(list, step.kind), operationId, services);
    case 'remove_number':
      await sendNumberRemoval(session, of(list, step.kind), operationId, services);
      return undone;
    case 'close_friend': {
      const marks = of(list, step.kind).map((one) => ({ ...one.step, undoes: one.undoes }));
      await sendCloseFriends(session, marks, operationId, services);
      return undone;
    }
    case 'add': {
      const { user } = step;
      if (!(await addAgain(session, user, operationId, undoes, services))) return ['impossible'];
      if (user.closeFriend)
        await sendCloseFriends(session, [{ user, on: true }], operationId, services);
      return undone;
    }
    case 'rename': {
      const { firstName, lastName } = step.to;
      const addition = { firstName, lastName, showPhone: false, operationId, undoes };
      await addUser(session, step.user, addition, services);
      return undone;
    }
    case 'block':
    case 'unblock':
      return [await sendBlocking(session, { step, undoes }, operationId, services)];
    case 'privacy':
      await sendRule(session, { step, undoes }, operationId, services);
      return undone;
    case 'notices':
      await sendNotices(session, { step, undoes }, operationId, services);
      return undone;
  }
}

/** Those of a kind, which are all: steps of several kinds are not sent together. */
function of<K extends Step['kind']>(
  list: readonly ToSend[],
  kind: K,
): readonly ToSend<Extract<Step, { kind: K }>>[] {
  const isOfKind = (one: ToSend): one is ToSend<Extract<Step, { kind: K }>> =>
    one.step.kind === kind;
  return list.filter(isOfKind);
}
