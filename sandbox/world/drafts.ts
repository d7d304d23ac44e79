import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import type { Person } from './person.ts';
import type { Actor } from './push-changes.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Stores the draft of a chat, a `draftMessage`, or removes it (core.telegram.org/api/drafts). */
export function setDraft(
  world: WorldState,
  { me, keyId }: Actor,
  person: Person,
  draft: TlObject | undefined,
): void {
  if (draft) me.drafts.set(person.id, draft);
  else if (!me.drafts.delete(person.id)) return;
  const empty = { _: 'draftMessageEmpty', date: unixTime(world.now()) };
  const update = draftAsTl(person.id, draft ?? empty);
  const updates = updatesFor(me, [update], [person], world.now());
  world.push({ to: 'account', userId: me.id, updates, exceptKey: keyId });
  world.changed();
}

/** The update for a draft. */
export function draftAsTl(peer: bigint, draft: TlObject): TlObject {
  return { _: 'updateDraftMessage', peer: peerOf(peer), draft };
}
