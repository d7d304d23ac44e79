import { z } from 'zod';
import { duplicateReasons } from '../../contacts/duplicates/duplicates.ts';
import { rowKinds } from '../../contacts/import/import-row.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { action, countField, numericIdField, textIdField } from './action.ts';

const rowKindField = z.enum(rowKinds);
const sendableField = z.enum(sendableKinds);
/** One letter per column, see `column-roles.ts`; as many as fit beside an id. */
const rolesField = z.string().regex(/^[a-z]{1,20}$/);
const snapshotGroupField = z.enum(['first', 'left', 'came', 'renamed', 'changed']);
const privacyField = z.enum(['phone_number', 'added_by_phone']);
/** In the order of their buttons. */
export const exportFormats = ['vcard3', 'vcard4', 'csv', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The notifications a person can turn off. */
export const notificationKinds = [
  'joined',
  'share_offer',
  'birthday',
  'name',
  'username',
  'number',
  'account_deleted',
] as const;

/**
 * All actions, in one place because features show buttons that other features handle, and because
 * names must be unique. Names and fields are stored in messages: changing one makes old buttons invalid.
 */
export const actions = {
  /** A view, to reload. */
  list: action('list', z.tuple([textIdField])),
  page: action('page', z.tuple([textIdField, countField])),
  sort: action('sort', z.tuple([textIdField, z.enum(['name', 'last_seen'])])),
  filter: action(
    'filter',
    z.tuple([
      textIdField,
      z.enum(['all', 'mutual', 'online', 'no_phone', 'deleted', 'unseen', 'nameless']),
    ]),
  ),
  /** An account, to list all its contacts. */
  contacts: action('contacts', z.tuple([textIdField])),
  /** A view and a contact. */
  card: action('card', z.tuple([textIdField, numericIdField])),
  /** A view and any user, to show the user's card in a new message. */
  person: action('person', z.tuple([textIdField, numericIdField])),
  backToCard: action('back', z.tuple([textIdField, numericIdField])),
  /** A view and one of several users that a command may mean. */
  pickContact: action('pick-contact', z.tuple([textIdField, numericIdField])),
  pickAdd: action('pick-add', z.tuple([textIdField, numericIdField])),
  pickRename: action('pick-rename', z.tuple([textIdField, numericIdField])),
  pickDelete: action('pick-delete', z.tuple([textIdField, numericIdField])),
  pickBlock: action('pick-block', z.tuple([textIdField, numericIdField])),
  pickUnblock: action('pick-unblock', z.tuple([textIdField, numericIdField])),
  askAdd: action('ask-add', z.tuple([textIdField, numericIdField])),
  /** A view that holds the name to save, and a user. */
  add: action('add', z.tuple([textIdField, numericIdField, z.enum(['show', 'hide'])])),
  askName: action('ask-name', z.tuple([textIdField, numericIdField, z.enum(['add', 'rename'])])),
  /** The key of the question to cancel. */
  noAnswer: action('no-answer', z.tuple([textIdField])),
  askBlock: action('ask-block', z.tuple([textIdField, numericIdField])),
  block: action('block', z.tuple([textIdField, numericIdField])),
  unblock: action('unblock', z.tuple([textIdField, numericIdField])),
  blocked: action('blocked', z.tuple([textIdField, countField])),
  pickFriend: action('pick-friend', z.tuple([textIdField, numericIdField])),
  closeFriends: action('friends', z.tuple([textIdField, countField])),
  /** On a card: a view, a user, and whether to make them a close friend. */
  closeFriend: action('friend', z.tuple([textIdField, numericIdField, z.enum(['on', 'off'])])),
  /** In the list: a view, a user, and the page to stay on. */
  dropFriend: action('no-friend', z.tuple([textIdField, numericIdField, countField])),
  privacy: action('privacy', z.tuple([textIdField])),
  privacyRule: action('rule', z.tuple([textIdField, privacyField])),
  audience: action(
    'audience',
    z.tuple([textIdField, privacyField, z.enum(['everybody', 'contacts', 'nobody'])]),
  ),
  dropException: action('exception', z.tuple([textIdField, privacyField, numericIdField])),
  /** An account. */
  newContactLink: action('new-link', z.tuple([textIdField])),
  announce: action('announce', z.tuple([textIdField, z.enum(['on', 'off'])])),
  /** An account, to reload its settings. */
  tables: action('tables', z.tuple([textIdField, z.enum(['drawn', 'plain'])])),
  /** A view that holds the numbers. */
  deletePhones: action('phones', z.tuple([textIdField])),
  /** An account, to read its saved numbers: first, again, or after its owner permitted it. */
  readSaved: action('read-saved', z.tuple([textIdField, z.enum(['ask', 'again', 'allowed'])])),
  stopSaved: action('stop-saved', z.tuple([textIdField])),
  savedPage: action('saved-page', z.tuple([textIdField, countField])),
  savedFilter: action('saved-only', z.tuple([textIdField, z.enum(['all', 'without', 'with'])])),
  /** A view and a row from 0, to ask about its number. */
  savedRow: action('saved-row', z.tuple([textIdField, countField])),
  /** A view, to ask about all matching numbers. */
  savedAll: action('saved-all', z.tuple([textIdField])),
  /** Starts or ends ticking saved numbers, or ticks all or none. */
  savedChoose: action('saved-choose', z.tuple([textIdField, z.enum(['on', 'all', 'none', 'off'])])),
  savedTick: action('saved-tick', z.tuple([textIdField, countField])),
  /** A view that holds the numbers of the question. */
  deleteSaved: action('saved-go', z.tuple([textIdField])),
  /** An account; the first press asks for a confirmation. */
  resetSaved: action('reset', z.tuple([textIdField, z.enum(['ask', 'do'])])),
  askDelete: action('ask', z.tuple([textIdField, numericIdField])),
  delete: action('delete', z.tuple([textIdField, numericIdField])),
  /** Starts or ends ticking contacts, or ticks all or none. */
  choose: action('choose', z.tuple([textIdField, z.enum(['on', 'all', 'none', 'off'])])),
  tick: action('tick', z.tuple([textIdField, numericIdField])),
  askDeleteMany: action('ask-many', z.tuple([textIdField])),
  deleteMany: action('many', z.tuple([textIdField])),
  /** A view, to export with all its pages after asking for the format. */
  askExport: action('ask-export', z.tuple([textIdField])),
  export: action('export', z.tuple([textIdField, z.enum(exportFormats)])),
  sendContact: action('send-contact', z.tuple([textIdField, numericIdField])),
  /** An import, in what follows; the kind of rows to show, and the page. */
  importRows: action('im-rows', z.tuple([textIdField, rowKindField, countField])),
  /** All rows of a started import, by pages. */
  importAll: action('im-all', z.tuple([textIdField, countField])),
  /** The rows of a finished import whose numbers other accounts have saved too. */
  importOthers: action('im-others', z.tuple([textIdField, countField])),
  importGroup: action('im-group', z.tuple([textIdField, sendableField, z.enum(['on', 'off'])])),
  /** The kind and page that are shown, and the position of a row. */
  importRow: action('irow', z.tuple([textIdField, sendableField, countField, countField])),
  importCountry: action('im-country', z.tuple([textIdField])),
  /** The preferred reading of numbers without a country code. */
  importReading: action('im-reading', z.tuple([textIdField, z.enum(['home', 'international'])])),
  /** Starts the import; a large one needs a confirmation. */
  importRun: action('im-run', z.tuple([textIdField, z.enum(['ask', 'sure'])])),
  importDiscard: action('im-drop', z.tuple([textIdField])),
  importPause: action('im-pause', z.tuple([textIdField])),
  importResume: action('im-resume', z.tuple([textIdField])),
  importCancel: action('im-cancel', z.tuple([textIdField])),
  importCsv: action('im-csv', z.tuple([textIdField])),
  /** The roles of the columns. */
  importColumns: action('icol', z.tuple([textIdField, rolesField])),
  importColumnsDone: action('icgo', z.tuple([textIdField, rolesField])),
  notificationSettings: action('news', z.tuple([])),
  notificationKind: action(
    'news-kind',
    z.tuple([z.enum(notificationKinds), z.enum(['on', 'off'])]),
  ),
  /** An hour in UTC, or 24 for immediate delivery. */
  digestHour: action('news-at', z.tuple([countField])),
  /** An account, to reload its settings. */
  askAbove: action('ask-above', z.tuple([textIdField, countField])),
  /** A view that holds the search words, and the page. */
  history: action('history', z.tuple([textIdField, countField])),
  /** An account, to show its history. */
  allHistory: action('all-history', z.tuple([textIdField])),
  /** An operation, the view of the history that leads to it, and the page of its changes. */
  operation: action('op', z.tuple([textIdField, textIdField, countField])),
  /** An operation, in what follows; asks if the undo would be incomplete. */
  undo: action('undo', z.tuple([textIdField])),
  undoSure: action('undo-sure', z.tuple([textIdField])),
  /** The changes that were not reverted, by pages. */
  undoLeft: action('undo-left', z.tuple([textIdField, countField])),
  /** An undo, to stop. */
  undoStop: action('undo-stop', z.tuple([textIdField])),
  /** An account, and the page. */
  snapshots: action('snaps', z.tuple([textIdField, countField])),
  takeSnapshot: action('snap-take', z.tuple([textIdField])),
  /** A snapshot, the one to compare it with (0 for now), the group of contacts, and the page. */
  snapshot: action(
    'snap',
    z.tuple([numericIdField, numericIdField, snapshotGroupField, countField]),
  ),
  /** A snapshot, and the page of snapshots to compare it with. */
  pickSnapshot: action('snap-with', z.tuple([numericIdField, countField])),
  restoreSnapshot: action('snap-back', z.tuple([numericIdField])),
  /** An account, to reload its settings, and the days that history and snapshots are kept. */
  keepDays: action('keep-days', z.tuple([textIdField, countField])),
  /** An account, to count its duplicates. */
  duplicates: action('dups', z.tuple([textIdField])),
  /** An account, to show the duplicates again that were marked as different people. */
  forgetApart: action('dups-again', z.tuple([textIdField])),
  /** An account, a reason, and the group from 0. */
  duplicate: action('dup', z.tuple([textIdField, z.enum(duplicateReasons), countField])),
  /** An account, to ask about merging all certain duplicates. */
  askMergeAll: action('dups-all', z.tuple([textIdField])),
  /** The view of a group, in what follows; the index of a member to keep. */
  keepMember: action('dup-keep', z.tuple([textIdField, countField])),
  /** The index of a name to keep. */
  keepUnder: action('dup-name', z.tuple([textIdField, countField])),
  merge: action('dup-merge', z.tuple([textIdField])),
  notSame: action('dup-not', z.tuple([textIdField])),
  notTheSame: action('dup-out', z.tuple([textIdField, countField])),
  /** An account, to list contacts that could be deleted, with ticks. */
  cleanUp: action(
    'clean',
    z.tuple([textIdField, z.enum(['saved', 'deleted', 'unseen', 'nameless'])]),
  ),
  /** A view, to return to the cleanup screen of its account. */
  toCleanUp: action('clean-up', z.tuple([textIdField])),
  pair: action('pair', z.tuple([])),
  pairingPage: action('page-link', z.tuple([])),
  cancelPairing: action('stop', z.tuple([])),
  /** An account. */
  askUnpair: action('ask-unpair', z.tuple([textIdField])),
  unpair: action('unpair', z.tuple([textIdField])),
  forget: action('forget', z.tuple([z.enum(['ask', 'do'])])),
  useAccount: action('use', z.tuple([textIdField])),
  jobs: action('jobs', z.tuple([])),
  accounts: action('accounts', z.tuple([])),
  /** Declines a question: nothing changes. */
  leave: action('stay', z.tuple([])),
  /** An account, and a user to share its number with. */
  askShare: action('offer', z.tuple([textIdField, numericIdField])),
  share: action('share', z.tuple([textIdField, numericIdField])),
  notNow: action('later', z.tuple([textIdField, numericIdField])),
  /** An account. */
  moreOffers: action('offers', z.tuple([textIdField])),
} as const;
