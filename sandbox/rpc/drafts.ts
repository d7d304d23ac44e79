import { objectField } from '../mtproto/tl/fields.ts';
import { unixTime } from '../server/unix-time.ts';
import { draftAsTl, setDraft } from '../world/drafts.ts';
import { updatesFor } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { readDraftText } from './read-text.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Drafts of private chats (core.telegram.org/api/drafts). */
export function draftMethods(world: World) {
  return signedInMethods(world, {
    /** A draft without a text and an answered message is removed. */
    'messages.saveDraft': ({ me, keyId }, { args }) => {
      const person = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const { text, entities } = readDraftText(world, me, args);
      const reply_to =
        args.reply_to === undefined ? undefined : { ...objectField(args, 'reply_to') };
      const draft = {
        _: 'draftMessage',
        message: text,
        entities: entities.length > 0 ? entities : undefined,
        reply_to,
        date: unixTime(world.now()),
      };
      return () => {
        const isEmpty = text === '' && !reply_to;
        setDraft(world, { me, keyId }, person, isEmpty ? undefined : draft);
        return true;
      };
    },
    'messages.getAllDrafts': ({ me }) => {
      const people = [...me.drafts.keys()].map((id) => world.person(id));
      const updates = [...me.drafts].map(([id, draft]) => draftAsTl(id, draft));
      return updatesFor(me, updates, people, world.now());
    },
    'messages.clearAllDrafts':
      ({ me, keyId }) =>
      () => {
        const people = [...me.drafts.keys()].map((id) => world.person(id));
        for (const person of people) setDraft(world, { me, keyId }, person, undefined);
        return true;
      },
  });
}
