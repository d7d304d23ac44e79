import { Api } from 'telegram';
import type { UserRef } from '../../contacts/contact.ts';
import { toLong } from './long.ts';

export function toInputUser({ id, accessHash }: UserRef): Api.InputUser {
  return new Api.InputUser({ userId: toLong(id), accessHash: toLong(accessHash) });
}

export function toInputPeer({ id, accessHash }: UserRef): Api.InputPeerUser {
  return new Api.InputPeerUser({ userId: toLong(id), accessHash: toLong(accessHash) });
}
