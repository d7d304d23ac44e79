import { RpcError } from '../mtproto/rpc.ts';
import { flagField, intField, objectField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import {
  notifySettingsOf,
  notifyUpdates,
  resetNotifySettings,
  setNotifySettings,
} from '../world/notify-settings.ts';
import type { NotifyScope, Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** What an app notifies of, by chat and by kind of chat; the sandbox keeps it and notifies of nothing. */
export function notifySettingsMethods(world: World) {
  return signedInMethods(world, {
    'account.getNotifySettings': ({ me }, { args }) =>
      notifySettingsOf(me, scopeIn(world, me, objectField(args, 'peer'))),
    'account.updateNotifySettings': ({ me, keyId }, { args }) => {
      const scope = scopeIn(world, me, objectField(args, 'peer'));
      const settings = readSettings(objectField(args, 'settings'));
      return () => {
        setNotifySettings(world, { me, keyId }, scope, settings);
        return true;
      };
    },
    'account.resetNotifySettings':
      ({ me, keyId }) =>
      () => {
        resetNotifySettings(world, { me, keyId });
        return true;
      },
    /** The chats with settings of their own. All chats here are with people. */
    'account.getNotifyExceptions': ({ me }, { args }) => {
      const kind =
        args.peer === undefined ? undefined : scopeIn(world, me, objectField(args, 'peer'));
      const compared = [
        'show_previews',
        'silent',
        'mute_until',
        ...(flagField(args, 'compare_sound') ? ['other_sound'] : []),
        ...(flagField(args, 'compare_stories') ? storyFields : []),
      ];
      const differs = (settings: TlObject): boolean =>
        compared.some((name) => settings[name] !== undefined);
      const scopes = [...me.notifySettings]
        .filter(([scope, settings]) => typeof scope === 'bigint' && differs(settings))
        .map(([scope]) => scope)
        .filter((scope) => kind === undefined || kind === 'notifyUsers' || kind === scope);
      return notifyUpdates(world, me, scopes);
    },
  });
}

const kinds: ReadonlyMap<string, NotifyScope> = new Map([
  ['inputNotifyUsers', 'notifyUsers'],
  ['inputNotifyChats', 'notifyChats'],
  ['inputNotifyBroadcasts', 'notifyBroadcasts'],
]);
const storyFields = ['stories_muted', 'stories_hide_sender', 'stories_other_sound'] as const;

function scopeIn(world: World, me: Person, input: TlObject): NotifyScope {
  const kind = kinds.get(input._);
  if (kind !== undefined) return kind;
  if (input._ !== 'inputNotifyPeer') throw new RpcError(400, 'PEER_ID_INVALID');
  return requireAddressed(world, me, objectField(input, 'peer'), 'PEER_ID_INVALID').id;
}

function readSettings(input: TlObject): TlObject {
  const flag = (name: string): boolean | undefined =>
    input[name] === undefined ? undefined : flagField(input, name);
  const sound = (name: string): TlObject | undefined =>
    input[name] === undefined ? undefined : { ...objectField(input, name) };
  const [heard, ofStories] = [sound('sound'), sound('stories_sound')];
  return {
    _: 'peerNotifySettings',
    show_previews: flag('show_previews'),
    silent: flag('silent'),
    mute_until: input.mute_until === undefined ? undefined : intField(input, 'mute_until'),
    // An account has one sound, which each kind of device reads from a field of its own.
    ios_sound: heard,
    android_sound: heard,
    other_sound: heard,
    stories_muted: flag('stories_muted'),
    stories_hide_sender: flag('stories_hide_sender'),
    stories_ios_sound: ofStories,
    stories_android_sound: ofStories,
    stories_other_sound: ofStories,
  };
}
