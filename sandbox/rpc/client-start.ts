import { RpcError, type Call, type Methods } from '../mtproto/rpc.ts';
import {
  flagField,
  intField,
  objectField,
  objectsField,
  stringField,
} from '../mtproto/tl/fields.ts';
import { loadLayers } from '../mtproto/tl/layers.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { serviceId } from '../world/messages.ts';
import { phoneDigits } from '../world/phone-number.ts';
import type { World } from '../world/world.ts';
import { emptyCatalogs } from './empty-catalogs.ts';
import { requireAddressed } from './find-addressed.ts';
import { peerOf } from '../world/updates.ts';
import { signedInMethods, type SignedInMethod } from './signed-in-methods.ts';

/** Clients ask again after this time. */
const recheckSeconds = 3600;
/** Accounts are deleted after 18 months without use, unless their owner chooses another time. */
const defaultTtlDays = 548;
const countriesHash = 1;

/** The calls of clients when they start and sign in. */
export function clientStartMethods(world: World) {
  return { ...beforeSignIn(world), ...signedInMethods(world, { ...afterSignIn(world) }) };
}

/** Lists that clients read when they start; they are empty in the sandbox. */
export function emptyCatalogMethods(world: World): Methods {
  const methods = Object.entries(emptyCatalogs).map(
    ([name, answer]) => [name, (): typeof answer => answer] as const,
  );
  return signedInMethods(world, Object.fromEntries(methods));
}

function beforeSignIn(world: World) {
  const expires = (): number => unixTime(world.now()) + recheckSeconds;
  return {
    'help.getCountriesList': ({ args }) =>
      intField(args, 'hash') === countriesHash
        ? { _: 'help.countriesListNotModified' }
        : { _: 'help.countriesList', countries: countries.map(countryObject), hash: countriesHash },
    'help.getTermsOfServiceUpdate': () => ({
      _: 'help.termsOfServiceUpdateEmpty',
      expires: expires(),
    }),
    'help.getPromoData': () => ({ _: 'help.promoDataEmpty', expires: expires() }),
    'help.saveAppLog': () => true,
    'langpack.getLanguages': () => [english],
    'langpack.getLanguage': ({ args }) => {
      if (stringField(args, 'lang_code') !== english.lang_code) {
        throw new RpcError(400, 'LANG_CODE_NOT_SUPPORTED');
      }
      return english;
    },
    'langpack.getLangPack': ({ args }) => emptyLangPack(args, 0),
    'langpack.getDifference': ({ args }) => emptyLangPack(args, intField(args, 'from_version')),
    'langpack.getStrings': () => [],
  } satisfies Methods;
}

function afterSignIn(world: World) {
  return {
    'account.getAccountTTL': () => ({ _: 'accountDaysTTL', days: defaultTtlDays }),
    'account.getContentSettings': () => ({ _: 'account.contentSettings' }),
    'account.getGlobalPrivacySettings': () => ({ _: 'globalPrivacySettings' }),
    'account.getReactionsNotifySettings': () => ({
      _: 'reactionsNotifySettings',
      sound: { _: 'notificationSoundDefault' },
      show_previews: true,
    }),
    'help.getSupport': ({ me }) => {
      const support = world.person(serviceId);
      return {
        _: 'help.support',
        phone_number: phoneDigits(support.phone ?? ''),
        user: userAsSeenBy(me, support, world.now()),
      };
    },
    'messages.getDialogFilters': (_, call) => {
      const filters = [{ _: 'dialogFilterDefault' }];
      return answersVector(call) ? filters : { _: 'messages.dialogFilters', filters };
    },
    'messages.getEmojiKeywords': (_, { args }) => emojiKeywords(args, 0),
    'messages.getEmojiKeywordsDifference': (_, { args }) =>
      emojiKeywords(args, intField(args, 'from_version')),
    'messages.getStickerSet': () => {
      throw new RpcError(400, 'STICKERSET_INVALID');
    },
    'payments.getStarsStatus': (_, { args }) => ({
      _: 'payments.starsStatus',
      balance: flagField(args, 'ton')
        ? { _: 'starsTonAmount', amount: 0n }
        : { _: 'starsAmount', amount: 0n, nanos: 0 },
      chats: [],
      users: [],
    }),
    'stories.getPeerStories': ({ me }, { args }) => {
      const { id } = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      return {
        _: 'stories.peerStories',
        stories: { _: 'peerStories', peer: peerOf(id), stories: [] },
        chats: [],
        users: [],
      };
    },
    'stories.getPeerMaxIDs': ({ me }, call) =>
      objectsField(call.args, 'id').map((peer) => {
        requireAddressed(world, me, peer, 'PEER_ID_INVALID');
        return answersInts(call) ? 0 : { _: 'recentStory' };
      }),
  } satisfies Readonly<Record<string, SignedInMethod>>;
}

/** The definition of the call's answer in the layer of the client; some changed between layers. */
function resultOf({ method, key }: Call) {
  return loadLayers().get(key.layer).byName.get(method)?.result;
}

function answersVector(call: Call): boolean {
  return resultOf(call)?.kind === 'vector';
}

function answersInts(call: Call): boolean {
  const result = resultOf(call);
  return result?.kind === 'vector' && result.of.kind === 'int';
}

/** Clients contain English themselves, so the server has no strings to correct. */
function emptyLangPack(args: TlObject, from_version: number): TlObject {
  const lang_code = stringField(args, 'lang_code');
  return { _: 'langPackDifference', lang_code, from_version, version: 1, strings: [] };
}

function emojiKeywords(args: TlObject, from_version: number): TlObject {
  const lang_code = stringField(args, 'lang_code');
  return { _: 'emojiKeywordsDifference', lang_code, from_version, version: 1, keywords: [] };
}

const english = {
  _: 'langPackLanguage',
  official: true,
  name: 'English',
  native_name: 'English',
  lang_code: 'en',
  plural_code: 'en',
  strings_count: 0,
  translated_count: 0,
  translations_url: 'https://translations.telegram.org/en/',
};

/** The countries whose numbers the people of the demo have. */
const countries = [
  { iso2: 'DE', name: 'Germany', code: '49' },
  { iso2: 'FR', name: 'France', code: '33' },
  { iso2: 'GB', name: 'United Kingdom', code: '44' },
  { iso2: 'SE', name: 'Sweden', code: '46' },
  { iso2: 'US', name: 'USA', code: '1' },
] as const;

function countryObject({ iso2, name, code }: (typeof countries)[number]): TlObject {
  const country_codes = [{ _: 'help.countryCode', country_code: code }];
  return { _: 'help.country', iso2, default_name: name, country_codes };
}
