import { emptyCatalogs } from './empty-catalogs.ts';

const onlyContacts = 'Takeouts give the saved numbers only; the other data have no methods here.';
const noMedia = 'There are no web pages, stickers or notifications that it could concern.';
const fullIsRight = 'A full answer is right for every hash.';

/**
 * The arguments that the methods of this folder ignore, each with the reason why the answer is right
 * without it. Any other argument that is set and not read is an error. Keys are
 * `<method or constructor>.<field>`; `*` is every field.
 */
export const ignoredArguments: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(emptyCatalogs).map((method) => [`${method}.*`, 'The catalog is empty.']),
  ),
  'account.finishTakeoutSession.success': 'A takeout that was given up ends in the same way.',
  'account.initTakeoutSession.message_users': onlyContacts,
  'account.initTakeoutSession.message_chats': onlyContacts,
  'account.initTakeoutSession.message_megagroups': onlyContacts,
  'account.initTakeoutSession.message_channels': onlyContacts,
  'account.initTakeoutSession.files': onlyContacts,
  'account.initTakeoutSession.file_max_size': onlyContacts,
  'auth.resendCode.reason': "It is for Telegram's statistics of SMS that did not arrive.",
  'auth.sendCode.settings':
    'Codes come in the app or by SMS; calls and saved sign-ins are options.',
  'auth.signIn.email_verification': 'No account has an email address for codes.',
  'contacts.getContactIDs.hash': fullIsRight,
  'contacts.getTopPeers.*': 'Accounts have switched suggestions off.',
  'contacts.resolveUsername.referer': 'There are no affiliate programs.',
  'contacts.setBlocked.limit': 'The method answers no list that it could limit.',
  'help.getCountriesList.lang_code': 'Names in other languages are optional.',
  'help.saveAppLog.*': "Telegram's own statistics read the log.",
  'langpack.getDifference.lang_pack': 'All language packs are empty.',
  'langpack.getLangPack.lang_pack': 'All language packs are empty.',
  'langpack.getLanguage.lang_pack': 'All language packs are empty.',
  'langpack.getLanguages.lang_pack': 'All language packs are empty.',
  'langpack.getStrings.*': 'All language packs are empty.',
  'messages.editMessage.invert_media': noMedia,
  'messages.editMessage.no_webpage': noMedia,
  'messages.forwardMessages.background': noMedia,
  'messages.forwardMessages.silent': noMedia,
  'messages.getDialogs.hash': fullIsRight,
  'messages.readHistory.max_id': 'The official app has read everything at once.',
  'messages.readMentions.top_msg_id': 'There are no threads.',
  'messages.readReactions.top_msg_id': 'There are no threads.',
  'messages.search.top_msg_id': 'There are no threads.',
  'messages.searchGlobal.offset_peer': 'The id of the offset is unique in all private chats.',
  'messages.searchGlobal.offset_rate': 'The id of the offset is unique in all private chats.',
  'messages.searchGlobal.users_only': 'All chats are with people and bots.',
  'messages.saveDraft.invert_media': noMedia,
  'messages.saveDraft.no_webpage': noMedia,
  'messages.sendMessage.background': noMedia,
  'messages.sendMessage.invert_media': noMedia,
  'messages.sendMessage.no_webpage': noMedia,
  'messages.sendMessage.silent': noMedia,
  'messages.sendMessage.update_stickersets_order': noMedia,
  'messages.updatePinnedMessage.silent': noMedia,
  'payments.getStarsStatus.peer': 'No account has stars.',
  'textWithEntities.entities': 'Notes are stored as plain text, without their formatting.',
  'updates.getDifference.qts': 'There are no secret chats, whose messages have this sequence.',
  'updates.getDifference.qts_limit':
    'There are no secret chats, whose messages have this sequence.',
};
