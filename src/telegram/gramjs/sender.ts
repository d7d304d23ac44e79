import type bigInt from 'big-integer';
import { Api } from 'telegram';
import { MTProtoSender } from 'telegram/network/MTProtoSender.js';
import { RequestState } from 'telegram/network/RequestState.js';
import type { TLMessage } from 'telegram/tl/core/TLMessage.js';
import { toLong } from '../tl/long.ts';
import { UnreadableAnswer } from './open-message.ts';

/** "At most 8192 message identifiers" per msgs_ack (core.telegram.org/mtproto/service_messages). */
const maxIdsPerMessage = 8_192;

/** GramJS's sender, which trusts what the server says about messages and loses answers behind an error. */
export class Sender extends MTProtoSender {
  /** Unix seconds of the server: when the session began, or the date of a later update. */
  #newest = 0;

  override async _handleNewSessionCreated(message: TLMessage): Promise<void> {
    this.#newest = Math.max(this.#newest, message.msgId.shiftRight(32).toJSNumber());
    await super._handleNewSessionCreated(message);
  }

  /**
   * Updates may arrive late and in another order than they were made in. What an older one says about
   * users would replace what is known by now, so it only says which users to read again.
   */
  override _handleUpdate(message: TLMessage): Promise<void> {
    const { obj } = message as { readonly obj: unknown };
    if (obj instanceof Api.Updates || obj instanceof Api.UpdatesCombined) {
      if (obj.date < this.#newest) keepIdsOnly(obj);
      else this.#newest = obj.date;
    }
    return super._handleUpdate(message);
  }

  override async _processMessage(message: TLMessage): Promise<void> {
    // GramJS passes all ids as arguments of one call, which fails for 100,000 and ends its send loop.
    if (this['_pendingAck'].size >= maxIdsPerMessage) this['_pendingAck'].clear();
    try {
      await super._processMessage(message);
    } finally {
      // The receive loop keeps the message until the next one comes, which may be a minute later.
      message.obj = undefined;
    }
  }

  /** Telegram sends several answers in one container; GramJS drops those that follow an error. */
  override async _handleContainer(container: TLMessage): Promise<void> {
    // GramJS types `obj` as `any`; it is a `MessageContainer`, whose messages are private.
    const { messages } = container.obj as { readonly messages: readonly TLMessage[] };
    const failures: unknown[] = [];
    for (const message of messages) {
      await this._processMessage(message).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  /** GramJS decodes answers to calls that nothing waits for, too. */
  override _handleRPCResult(message: TLMessage): void {
    const answer: unknown = message.obj;
    if (answer instanceof UnreadableAnswer) {
      this._pendingState.getAndDelete(toLong(answer.reqMsgId))?.reject(answer.failure);
      return;
    }
    const { reqMsgId } = message.obj as { readonly reqMsgId: bigInt.BigInteger };
    if (this._pendingState.get(reqMsgId)) super._handleRPCResult(message);
  }

  /** GramJS takes a salt, a time or a sequence number from notices about messages it never sent. */
  override async _handleBadServerSalt(message: TLMessage): Promise<void> {
    if (this.#isPending(message)) await super._handleBadServerSalt(message);
  }

  override async _handleBadNotification(message: TLMessage): Promise<void> {
    if (this.#isPending(message)) await super._handleBadNotification(message);
  }

  /** Answers msgs_state_req and msg_resend_req. GramJS repeats a text as often as the ids say. */
  override _handleStateForgotten(message: TLMessage): Promise<void> {
    const { msgIds } = message.obj as Api.MsgsStateReq | Api.MsgResendReq;
    // 1: nothing is known about the message.
    const info = '\x01'.repeat(Math.min(msgIds.length, maxIdsPerMessage));
    const answer = new Api.MsgsStateInfo({ reqMsgId: message.msgId, info });
    this['_sendQueue'].append(new RequestState(answer));
    return Promise.resolve();
  }

  #isPending(message: TLMessage): boolean {
    const { badMsgId } = message.obj as Api.BadServerSalt | Api.BadMsgNotification;
    return this._pendingState
      .values()
      .some((state) => state.msgId?.equals(badMsgId) || state.containerId?.equals(badMsgId));
  }
}

function keepIdsOnly(updates: Api.Updates | Api.UpdatesCombined): void {
  updates.users = [];
  updates.updates = updates.updates.map((update) =>
    update instanceof Api.UpdateUserName ? new Api.UpdateUser({ userId: update.userId }) : update,
  );
}
