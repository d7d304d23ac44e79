import { z } from 'zod';
import { duplicateReasons } from '../../contacts/duplicates/duplicates.ts';
import { rowKinds } from '../../contacts/import/import-row.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { action, countField, numericIdField, textIdField } from './action.ts';

const rowKindField = z.enum(rowKinds);
const sendableField = z.enum(sendableKinds);
/** See `column-roles.ts`; as many as fit beside an id. */
const rolesField = z.string().regex(/^[a-z]{1,20}$/);
const snapshotGroupField = z.enum(['first', 'left', 'came', 'renamed', 'changed']);
const privacyField = z.enum(['phone_number', 'added_by_phone']);
/** In the order of their buttons. */
export const exportFormats = ['vcard3', 'vcard4', 'csv', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What somebody may want to be told unasked, or not. */
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
 * Everything that can be pressed. In one place, because a button is drawn by one feature and answered
 * by another, and because their names must not clash.
 */
export const actions = {
  /** Draws a saved view again. */
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
  /** Everybody in an account, from nothing. */
  contacts: action('contacts', z.tuple([textIdField])),
  /** View and contact. */
  card: action('card', z.tuple([textIdField, numericIdField])),
  /** Anybody's card: below the list that names them, or in place of a question about them. */
  person: action('person', z.tuple([textIdField, numericIdField])),
  backToCard: action('back', z.tuple([textIdField, numericIdField])),
  /** One of several whom a command may mean. */
  pickContact: action('pick-contact', z.tuple([textIdField, numericIdField])),
  pickAdd: action('pick-add', z.tuple([textIdField, numericIdField])),
  pickRename: action('pick-rename', z.tuple([textIdField, numericIdField])),
  pickDelete: action('pick-delete', z.tuple([textIdField, numericIdField])),
  pickBlock: action('pick-block', z.tuple([textIdField, numericIdField])),
  pickUnblock: action('pick-unblock', z.tuple([textIdField, numericIdField])),
  askAdd: action('ask-add', z.tuple([textIdField, numericIdField])),
  /** Under the name that stands in the view. */
  add: action('add', z.tuple([textIdField, numericIdField, z.enum(['show', 'hide'])])),
  askName: action('ask-name', z.tuple([textIdField, numericIdField, z.enum(['add', 'rename'])])),
  /** Cancels the question with this key. */
  noAnswer: action('no-answer', z.tuple([textIdField])),
  askBlock: action('ask-block', z.tuple([textIdField, numericIdField])),
  block: action('block', z.tuple([textIdField, numericIdField])),
  unblock: action('unblock', z.tuple([textIdField, numericIdField])),
  blocked: action('blocked', z.tuple([textIdField, countField])),
  pickFriend: action('pick-friend', z.tuple([textIdField, numericIdField])),
  closeFriends: action('friends', z.tuple([textIdField, countField])),
  /** On a card. */
  closeFriend: action('friend', z.tuple([textIdField, numericIdField, z.enum(['on', 'off'])])),
  /** In the list, which stays at this page. */
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
  /** An account, to draw its settings again. */
  tables: action('tables', z.tuple([textIdField, z.enum(['drawn', 'plain'])])),
  /** Those that stand in the view. */
  deletePhones: action('phones', z.tuple([textIdField])),
  /** Gets an account's list of saved numbers: first, anew, or after its owner allowed it. */
  readSaved: action('read-saved', z.tuple([textIdField, z.enum(['ask', 'again', 'allowed'])])),
  stopSaved: action('stop-saved', z.tuple([textIdField])),
  savedPage: action('saved-page', z.tuple([textIdField, countField])),
  savedFilter: action('saved-only', z.tuple([textIdField, z.enum(['all', 'without', 'with'])])),
  /** Asks about the number in a line of the view, from 0, or about all that match. */
  savedRow: action('saved-row', z.tuple([textIdField, countField])),
  savedAll: action('saved-all', z.tuple([textIdField])),
  /** Begins and ends choosing among saved numbers, or chooses all that match or none. */
  savedChoose: action('saved-choose', z.tuple([textIdField, z.enum(['on', 'all', 'none', 'off'])])),
  savedTick: action('saved-tick', z.tuple([textIdField, countField])),
  /** Those that stand in the view of the question. */
  deleteSaved: action('saved-go', z.tuple([textIdField])),
  /** An account; asked twice. */
  resetSaved: action('reset', z.tuple([textIdField, z.enum(['ask', 'do'])])),
  askDelete: action('ask', z.tuple([textIdField, numericIdField])),
  delete: action('delete', z.tuple([textIdField, numericIdField])),
  /** Begins and ends choosing in the table, or chooses all that match or nobody. */
  choose: action('choose', z.tuple([textIdField, z.enum(['on', 'all', 'none', 'off'])])),
  tick: action('tick', z.tuple([textIdField, numericIdField])),
  askDeleteMany: action('ask-many', z.tuple([textIdField])),
  deleteMany: action('many', z.tuple([textIdField])),
  /** Asks in which format to export what the view shows, on all its pages. */
  askExport: action('ask-export', z.tuple([textIdField])),
  export: action('export', z.tuple([textIdField, z.enum(exportFormats)])),
  sendContact: action('send-contact', z.tuple([textIdField, numericIdField])),
  /** An import, in what follows; the kind of rows that is shown, and its page. */
  importRows: action('im-rows', z.tuple([textIdField, rowKindField, countField])),
  /** All rows of one that runs or is over. */
  importAll: action('im-all', z.tuple([textIdField, countField])),
  /** The rows of one that is over whose number others have saved too. */
  importOthers: action('im-others', z.tuple([textIdField, countField])),
  importGroup: action('im-group', z.tuple([textIdField, sendableField, z.enum(['on', 'off'])])),
  /** The kind and the page that are shown, and the position of a row. */
  importRow: action('irow', z.tuple([textIdField, sendableField, countField, countField])),
  importCountry: action('im-country', z.tuple([textIdField])),
  /** Which reading of a number without a country code comes first. */
  importReading: action('im-reading', z.tuple([textIdField, z.enum(['home', 'international'])])),
  /** Begins to send; a large one is asked about. */
  importRun: action('im-run', z.tuple([textIdField, z.enum(['ask', 'sure'])])),
  importDiscard: action('im-drop', z.tuple([textIdField])),
  importPause: action('im-pause', z.tuple([textIdField])),
  importResume: action('im-resume', z.tuple([textIdField])),
  importCancel: action('im-cancel', z.tuple([textIdField])),
  importCsv: action('im-csv', z.tuple([textIdField])),
  /** What the columns are, as one letter each. */
  importColumns: action('icol', z.tuple([textIdField, rolesField])),
  importColumnsDone: action('icgo', z.tuple([textIdField, rolesField])),
  notificationSettings: action('news', z.tuple([])),
  notificationKind: action(
    'news-kind',
    z.tuple([z.enum(notificationKinds), z.enum(['on', 'off'])]),
  ),
  /** An hour in UTC, or 24 for at once. */
  digestHour: action('news-at', z.tuple([countField])),
  /** An account, to draw its settings again. */
  askAbove: action('ask-above', z.tuple([textIdField, countField])),
  /** A saved view with the words that are searched. */
  history: action('history', z.tuple([textIdField, countField])),
  /** An account, from nothing. */
  allHistory: action('all-history', z.tuple([textIdField])),
  /** An operation, the view of the history it stands in, and the page of its changes. */
  operation: action('op', z.tuple([textIdField, textIdField, countField])),
  /** An operation, in what follows; asks where something would not come back. */
  undo: action('undo', z.tuple([textIdField])),
  undoSure: action('undo-sure', z.tuple([textIdField])),
  /** What is not back, by pages. */
  undoLeft: action('undo-left', z.tuple([textIdField, countField])),
  /** An undo. */
  undoStop: action('undo-stop', z.tuple([textIdField])),
  /** An account, and the page. */
  snapshots: action('snaps', z.tuple([textIdField, countField])),
  takeSnapshot: action('snap-take', z.tuple([textIdField])),
  /** A snapshot, and the one it is compared with, 0 for now; who of them is shown, and the page. */
  snapshot: action(
    'snap',
    z.tuple([numericIdField, numericIdField, snapshotGroupField, countField]),
  ),
  /** A snapshot that another is chosen for, and the page of those. */
  pickSnapshot: action('snap-with', z.tuple([numericIdField, countField])),
  restoreSnapshot: action('snap-back', z.tuple([numericIdField])),
  /** An account, to draw its settings again, and how many days history and snapshots are kept. */
  keepDays: action('keep-days', z.tuple([textIdField, countField])),
  /** An account: how many duplicates it has, or one group of a kind, from 0. */
  duplicates: action('dups', z.tuple([textIdField])),
  /** An account: those who were told apart are shown again. */
  forgetApart: action('dups-again', z.tuple([textIdField])),
  duplicate: action('dup', z.tuple([textIdField, z.enum(duplicateReasons), countField])),
  /** An account: asks about all that nobody needs to look at. */
  askMergeAll: action('dups-all', z.tuple([textIdField])),
  /** The view of a group, in what follows; a member of it, or one of their names. */
  keepMember: action('dup-keep', z.tuple([textIdField, countField])),
  keepUnder: action('dup-name', z.tuple([textIdField, countField])),
  merge: action('dup-merge', z.tuple([textIdField])),
  notSame: action('dup-not', z.tuple([textIdField])),
  notTheSame: action('dup-out', z.tuple([textIdField, countField])),
  /** An account: a list of what there is to tidy up, to choose from. */
  cleanUp: action(
    'clean',
    z.tuple([textIdField, z.enum(['saved', 'deleted', 'unseen', 'nameless'])]),
  ),
  /** From the list of a view. */
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
  /** No to a question: nothing is changed. */
  leave: action('stay', z.tuple([])),
  /** An account, and a user who may get its number. */
  askShare: action('offer', z.tuple([textIdField, numericIdField])),
  share: action('share', z.tuple([textIdField, numericIdField])),
  notNow: action('later', z.tuple([textIdField, numericIdField])),
  /** An account. */
  moreOffers: action('offers', z.tuple([textIdField])),
} as const;
