import { Api } from 'telegram';
import type { UserRef } from '../../contacts/contact.ts';
import { toLong } from './long.ts';

export function inputUser({ id, accessHash }: UserRef): Api.InputUser {
  return new Api.InputUser({ userId: toLong(id), accessHash: toLong(accessHash) });
}

export function inputPeer({ id, accessHash }: UserRef): Api.InputPeerUser {
  return new Api.InputPeerUser({ userId: toLong(id), accessHash: toLong(accessHash) });
}
