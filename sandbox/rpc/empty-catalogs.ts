import type { TlObject, TlValue } from '../mtproto/tl/value.ts';

const noPeers = { chats: [], users: [] };
const noUpdates = { _: 'updates', updates: [], ...noPeers, date: 0, seq: 0 };
const noMessages = { _: 'messages.messages', messages: [], topics: [], ...noPeers };
const noChats = { _: 'messages.chats', chats: [] };
const noReactions = { _: 'messages.reactions', hash: 0n, reactions: [] };
const noStickers = { _: 'messages.allStickers', hash: 0n, sets: [] };
const noEmojiGroups = { _: 'messages.emojiGroups', hash: 0, groups: [] };
const noStatuses = { _: 'account.emojiStatuses', hash: 0n, statuses: [] };
const noEmojis = { _: 'emojiList', hash: 0n, document_id: [] };
const noColors = { _: 'help.peerColors', hash: 0, colors: [] };
const noStories = { _: 'stories.stories', count: 0, stories: [], ...noPeers };
const noFeatured = { _: 'messages.featuredStickers', hash: 0n, count: 0, sets: [], unread: [] };

/**
 * The answers of catalogs that are empty in the sandbox: stickers, reactions, gifts, stories and the like.
 * Clients ask for them when they start. The arguments (hashes, pages) cannot change the answer.
 */
export const emptyCatalogs = {
  'account.getChannelDefaultEmojiStatuses': noStatuses,
  'account.getChatThemes': { _: 'account.themes', hash: 0n, themes: [] },
  'account.getCollectibleEmojiStatuses': noStatuses,
  'account.getConnectedBots': { _: 'account.connectedBots', connected_bots: [], users: [] },
  'account.getDefaultBackgroundEmojis': noEmojis,
  'account.getDefaultEmojiStatuses': noStatuses,
  'account.getDefaultGroupPhotoEmojis': noEmojis,
  'account.getDefaultProfilePhotoEmojis': noEmojis,
  'account.getPasskeys': { _: 'account.passkeys', passkeys: [] },
  'account.getRecentEmojiStatuses': noStatuses,
  'account.getSavedMusicIds': { _: 'account.savedMusicIds', ids: [] },
  'account.getSavedRingtones': { _: 'account.savedRingtones', hash: 0n, ringtones: [] },
  'account.getThemes': { _: 'account.themes', hash: 0n, themes: [] },
  'account.getUniqueGiftChatThemes': { _: 'account.chatThemes', hash: 0n, themes: [], ...noPeers },
  'account.getWallPapers': { _: 'account.wallPapers', hash: 0n, wallpapers: [] },
  'account.getWebBrowserSettings': {
    _: 'account.webBrowserSettings',
    external_exceptions: [],
    inapp_exceptions: [],
    hash: 0n,
  },
  'account.getWebAuthorizations': { _: 'account.webAuthorizations', authorizations: [], users: [] },
  'aicompose.getTones': { _: 'aicompose.tones', hash: 0n, tones: [], users: [] },
  'contacts.getSponsoredPeers': { _: 'contacts.sponsoredPeersEmpty' },
  'help.getAppUpdate': { _: 'help.noAppUpdate' },
  'help.getCdnConfig': { _: 'cdnConfig', public_keys: [] },
  'help.getDeepLinkInfo': { _: 'help.deepLinkInfoEmpty' },
  'help.getPeerColors': noColors,
  'help.getPeerProfileColors': noColors,
  'help.getTimezonesList': { _: 'help.timezonesList', timezones: [], hash: 0 },
  'help.getUserInfo': { _: 'help.userInfoEmpty' },
  'messages.getAllStickers': noStickers,
  'messages.getArchivedStickers': { _: 'messages.archivedStickers', count: 0, sets: [] },
  'messages.getAttachMenuBots': { _: 'attachMenuBots', hash: 0n, bots: [], users: [] },
  'messages.getAvailableEffects': {
    _: 'messages.availableEffects',
    hash: 0,
    effects: [],
    documents: [],
  },
  'messages.getAvailableReactions': { _: 'messages.availableReactions', hash: 0, reactions: [] },
  'messages.getCommonChats': noChats,
  'messages.getDefaultHistoryTTL': { _: 'defaultHistoryTTL', period: 0 },
  'messages.getDefaultTagReactions': noReactions,
  'messages.getEmojiGroups': noEmojiGroups,
  'messages.getEmojiKeywordsLanguages': [],
  'messages.getEmojiProfilePhotoGroups': noEmojiGroups,
  'messages.getEmojiStatusGroups': noEmojiGroups,
  'messages.getEmojiStickerGroups': noEmojiGroups,
  'messages.getEmojiStickers': noStickers,
  'messages.getFavedStickers': { _: 'messages.favedStickers', hash: 0n, packs: [], stickers: [] },
  'messages.getFeaturedEmojiStickers': noFeatured,
  'messages.getFeaturedStickers': noFeatured,
  'messages.getMaskStickers': noStickers,
  'messages.getPaidReactionPrivacy': noUpdates,
  'messages.getPinnedSavedDialogs': {
    _: 'messages.savedDialogs',
    dialogs: [],
    messages: [],
    ...noPeers,
  },
  'messages.getQuickReplies': {
    _: 'messages.quickReplies',
    quick_replies: [],
    messages: [],
    ...noPeers,
  },
  'messages.getRecentReactions': noReactions,
  'messages.getRecentStickers': {
    _: 'messages.recentStickers',
    hash: 0n,
    packs: [],
    stickers: [],
    dates: [],
  },
  'messages.getSavedGifs': { _: 'messages.savedGifs', hash: 0n, gifs: [] },
  'messages.getSavedReactionTags': { _: 'messages.savedReactionTags', tags: [], hash: 0n },
  'messages.getScheduledHistory': noMessages,
  'messages.getSponsoredMessages': { _: 'messages.sponsoredMessagesEmpty' },
  'messages.getStickers': { _: 'messages.stickers', hash: 0n, stickers: [] },
  'messages.getSuggestedDialogFilters': [],
  'messages.getTopReactions': noReactions,
  'messages.getUnreadMentions': noMessages,
  'messages.getUnreadReactions': noMessages,
  'payments.getSavedStarGifts': {
    _: 'payments.savedStarGifts',
    count: 0,
    gifts: [],
    ...noPeers,
  },
  'payments.getStarGiftActiveAuctions': {
    _: 'payments.starGiftActiveAuctions',
    auctions: [],
    ...noPeers,
  },
  'payments.getStarGifts': { _: 'payments.starGifts', hash: 0, gifts: [], ...noPeers },
  'photos.getUserPhotos': { _: 'photos.photos', photos: [], users: [] },
  'premium.getMyBoosts': { _: 'premium.myBoosts', my_boosts: [], ...noPeers },
  'stories.getAllReadPeerStories': noUpdates,
  'stories.getAllStories': {
    _: 'stories.allStories',
    count: 0,
    state: '',
    peer_stories: [],
    ...noPeers,
    stealth_mode: { _: 'storiesStealthMode' },
  },
  'stories.getChatsToSend': noChats,
  'stories.getPinnedStories': noStories,
  'stories.getStoriesArchive': noStories,
  'users.getSavedMusic': { _: 'users.savedMusic', count: 0, documents: [] },
} satisfies Readonly<Record<string, TlObject | readonly TlValue[]>>;
