import { RpcError } from '../mtproto/rpc.ts';
import { objectField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { archiveFolder, mainFolder } from '../world/folders.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';

export function requireFolder(id: number): number {
  if (id !== mainFolder && id !== archiveFolder) throw new RpcError(400, 'FOLDER_ID_INVALID');
  return id;
}

/** The other side of the chat in an `InputDialogPeer`. */
export function requireChat(world: World, me: Person, input: TlObject): Person {
  if (input._ !== 'inputDialogPeer') throw new RpcError(400, 'PEER_ID_INVALID');
  return requireAddressed(world, me, objectField(input, 'peer'), 'PEER_ID_INVALID');
}
