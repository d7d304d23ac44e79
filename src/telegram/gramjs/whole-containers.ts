// GramJS's files import each other in a circle that only its front door enters at the right place.
import 'telegram';
import { MTProtoSender } from 'telegram/network/MTProtoSender.js';
import type { TLMessage } from 'telegram/tl/core/TLMessage.js';

/**
 * Telegram sends several answers at once, and GramJS drops those that stand behind a refusal: their
 * calls would end late, unanswered.
 */
export function readWholeContainers(): void {
  MTProtoSender.prototype._handleContainer = async function handleAll(container) {
    // GramJS types what was unpacked as `any`; it is a `MessageContainer`, whose messages are private.
    const { messages } = container.obj as { readonly messages: readonly TLMessage[] };
    const failures: unknown[] = [];
    for (const message of messages) {
      await this._processMessage(message).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
}
