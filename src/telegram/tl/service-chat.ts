import { Api } from 'telegram';
import type { Incoming } from '../connection/connection.ts';
import { fromLong } from './long.ts';

/** Telegram's own chat: login codes, new devices, requests of exports. */
export const serviceId = 777000n;

/** Whether something is new or changed in that chat. What it says may be a login code: it stays here. */
export function isFromTelegram(update: Incoming): boolean {
  if (update instanceof Api.UpdateServiceNotification) return true;
  if (update instanceof Api.UpdateShortMessage) return fromLong(update.userId) === serviceId;
  if (!(update instanceof Api.UpdateNewMessage || update instanceof Api.UpdateEditMessage)) {
    return false;
  }
  const { peerId } = update.message;
  return peerId instanceof Api.PeerUser && fromLong(peerId.userId) === serviceId;
}
