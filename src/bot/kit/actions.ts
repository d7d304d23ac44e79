import { z } from 'zod';
import { rowKinds } from '../../contacts/import/import-row.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { action, countField, idField, keyField } from './action.ts';
import { duplicateReasons } from '../../contacts/duplicates/duplicates.ts';

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
  list: action('list', z.tuple([keyField])),
  page: action('page', z.tuple([keyField, countField])),
  sort: action('sort', z.tuple([keyField, z.enum(['name', 'last_seen'])])),
  filter: action(
    'filter',
    z.tuple([
      keyField,
      z.enum(['all', 'mutual', 'online', 'no_phone', 'deleted', 'unseen', 'nameless']),
    ]),
  ),
  /** Everybody in an account, from nothing. */
  contacts: action('contacts', z.tuple([keyField])),
  /** View and contact. */
  card: action('card', z.tuple([keyField, idField])),
  /** Anybody's card: below the list that names them, or in place of a question about them. */
  person: action('person', z.tuple([keyField, idField])),
  backToCard: action('back', z.tuple([keyField, idField])),
  /** One of several whom a command may mean. */
  pickContact: action('pick-contact', z.tuple([keyField, idField])),
  pickAdd: action('pick-add', z.tuple([keyField, idField])),
  pickRename: action('pick-rename', z.tuple([keyField, idField])),
  pickDelete: action('pick-delete', z.tuple([keyField, idField])),
  pickBlock: action('pick-block', z.tuple([keyField, idField])),
  pickUnblock: action('pick-unblock', z.tuple([keyField, idField])),
  askAdd: action('ask-add', z.tuple([keyField, idField])),
  /** Under the name that stands in the view. */
  add: action('add', z.tuple([keyField, idField, z.enum(['show', 'hide'])])),
  askName: action('ask-name', z.tuple([keyField, idField, z.enum(['add', 'rename'])])),
  /** Cancels the question with this key. */
  noAnswer: action('no-answer', z.tuple([keyField])),
  askBlock: action('ask-block', z.tuple([keyField, idField])),
  block: action('block', z.tuple([keyField, idField])),
  unblock: action('unblock', z.tuple([keyField, idField])),
  blocked: action('blocked', z.tuple([keyField, countField])),
  pickFriend: action('pick-friend', z.tuple([keyField, idField])),
  closeFriends: action('friends', z.tuple([keyField, countField])),
  /** On a card. */
  closeFriend: action('friend', z.tuple([keyField, idField, z.enum(['on', 'off'])])),
  /** In the list, which stays at this page. */
  dropFriend: action('no-friend', z.tuple([keyField, idField, countField])),
  privacy: action('privacy', z.tuple([keyField])),
  privacyRule: action('rule', z.tuple([keyField, privacyField])),
  audience: action(
    'audience',
    z.tuple([keyField, privacyField, z.enum(['everybody', 'contacts', 'nobody'])]),
  ),
  dropException: action('exception', z.tuple([keyField, privacyField, idField])),
  /** An account. */
  newContactLink: action('new-link', z.tuple([keyField])),
  announce: action('announce', z.tuple([keyField, z.enum(['on', 'off'])])),
  /** An account, to draw its settings again. */
  tables: action('tables', z.tuple([keyField, z.enum(['drawn', 'plain'])])),
  /** Those that stand in the view. */
  deletePhones: action('phones', z.tuple([keyField])),
  /** Gets an account's list of saved numbers: first, anew, or after its owner allowed it. */
  readSaved: action('read-saved', z.tuple([keyField, z.enum(['ask', 'again', 'allowed'])])),
  stopSaved: action('stop-saved', z.tuple([keyField])),
  savedPage: action('saved-page', z.tuple([keyField, countField])),
  savedFilter: action('saved-only', z.tuple([keyField, z.enum(['all', 'without', 'with'])])),
  /** Asks about the number in a line of the view, from 0, or about all that match. */
  savedRow: action('saved-row', z.tuple([keyField, countField])),
  savedAll: action('saved-all', z.tuple([keyField])),
  /** Begins and ends choosing among saved numbers, or chooses all that match or none. */
  savedChoose: action('saved-choose', z.tuple([keyField, z.enum(['on', 'all', 'none', 'off'])])),
  savedTick: action('saved-tick', z.tuple([keyField, countField])),
  /** Those that stand in the view of the question. */
  deleteSaved: action('saved-go', z.tuple([keyField])),
  /** An account; asked twice. */
  resetSaved: action('reset', z.tuple([keyField, z.enum(['ask', 'do'])])),
  askDelete: action('ask', z.tuple([keyField, idField])),
  delete: action('delete', z.tuple([keyField, idField])),
  /** Begins and ends choosing in the table, or chooses all that match or nobody. */
  choose: action('choose', z.tuple([keyField, z.enum(['on', 'all', 'none', 'off'])])),
  tick: action('tick', z.tuple([keyField, idField])),
  askDeleteMany: action('ask-many', z.tuple([keyField])),
  deleteMany: action('many', z.tuple([keyField])),
  /** Asks in which format to export what the view shows, on all its pages. */
  askExport: action('ask-export', z.tuple([keyField])),
  export: action('export', z.tuple([keyField, z.enum(exportFormats)])),
  sendContact: action('send-contact', z.tuple([keyField, idField])),
  /** An import, in what follows; the kind of rows that is shown, and its page. */
  importRows: action('im-rows', z.tuple([keyField, rowKindField, countField])),
  /** All rows of one that runs or is over. */
  importAll: action('im-all', z.tuple([keyField, countField])),
  /** The rows of one that is over whose number others have saved too. */
  importOthers: action('im-others', z.tuple([keyField, countField])),
  importGroup: action('im-group', z.tuple([keyField, sendableField, z.enum(['on', 'off'])])),
  /** The kind and the page that are shown, and the position of a row. */
  importRow: action('irow', z.tuple([keyField, sendableField, countField, countField])),
  importCountry: action('im-country', z.tuple([keyField])),
  /** Which reading of a number without a country code comes first. */
  importReading: action('im-reading', z.tuple([keyField, z.enum(['home', 'international'])])),
  /** Begins to send; a large one is asked about. */
  importRun: action('im-run', z.tuple([keyField, z.enum(['ask', 'sure'])])),
  importDiscard: action('im-drop', z.tuple([keyField])),
  importPause: action('im-pause', z.tuple([keyField])),
  importResume: action('im-resume', z.tuple([keyField])),
  importCancel: action('im-cancel', z.tuple([keyField])),
  importCsv: action('im-csv', z.tuple([keyField])),
  /** What the columns are, as one letter each. */
  importColumns: action('icol', z.tuple([keyField, rolesField])),
  importColumnsDone: action('icgo', z.tuple([keyField, rolesField])),
  newsSettings: action('news', z.tuple([])),
  newsKind: action('news-kind', z.tuple([z.enum(notificationKinds), z.enum(['on', 'off'])])),
  /** An hour in UTC, or 24 for at once. */
  newsAt: action('news-at', z.tuple([countField])),
  /** An account, to draw its settings again. */
  askAbove: action('ask-above', z.tuple([keyField, countField])),
  /** A saved view with the words that are searched. */
  history: action('history', z.tuple([keyField, countField])),
  /** An account, from nothing. */
  allHistory: action('all-history', z.tuple([keyField])),
  /** An operation, the view of the history it stands in, and the page of its changes. */
  operation: action('op', z.tuple([keyField, keyField, countField])),
  /** An operation, in what follows; asks where something would not come back. */
  undo: action('undo', z.tuple([keyField])),
  undoSure: action('undo-sure', z.tuple([keyField])),
  /** What is not back, by pages. */
  undoLeft: action('undo-left', z.tuple([keyField, countField])),
  /** An undo. */
  undoStop: action('undo-stop', z.tuple([keyField])),
  /** An account, and the page. */
  snapshots: action('snaps', z.tuple([keyField, countField])),
  takeSnapshot: action('snap-take', z.tuple([keyField])),
  /** A snapshot, and the one it is compared with, 0 for now; who of them is shown, and the page. */
  snapshot: action('snap', z.tuple([idField, idField, snapshotGroupField, countField])),
  /** A snapshot that another is chosen for, and the page of those. */
  pickSnapshot: action('snap-with', z.tuple([idField, countField])),
  restoreSnapshot: action('snap-back', z.tuple([idField])),
  /** An account, to draw its settings again, and how many days history and snapshots are kept. */
  keepDays: action('keep-days', z.tuple([keyField, countField])),
  /** An account: how many duplicates it has, or one group of a kind, from 0. */
  duplicates: action('dups', z.tuple([keyField])),
  /** An account: those who were told apart are shown again. */
  forgetApart: action('dups-again', z.tuple([keyField])),
  duplicate: action('dup', z.tuple([keyField, z.enum(duplicateReasons), countField])),
  /** An account: asks about all that nobody needs to look at. */
  askMergeAll: action('dups-all', z.tuple([keyField])),
  /** The view of a group, in what follows; a member of it, or one of their names. */
  keepMember: action('dup-keep', z.tuple([keyField, countField])),
  keepUnder: action('dup-name', z.tuple([keyField, countField])),
  merge: action('dup-merge', z.tuple([keyField])),
  notSame: action('dup-not', z.tuple([keyField])),
  notTheSame: action('dup-out', z.tuple([keyField, countField])),
  /** An account: a list of what there is to tidy up, to choose from. */
  cleanUp: action('clean', z.tuple([keyField, z.enum(['saved', 'deleted', 'unseen', 'nameless'])])),
  /** From the list of a view. */
  toCleanUp: action('clean-up', z.tuple([keyField])),
  pair: action('pair', z.tuple([])),
  pairingPage: action('page-link', z.tuple([])),
  cancelPairing: action('stop', z.tuple([])),
  /** An account. */
  askUnpair: action('ask-unpair', z.tuple([keyField])),
  unpair: action('unpair', z.tuple([keyField])),
  forget: action('forget', z.tuple([z.enum(['ask', 'do'])])),
  useAccount: action('use', z.tuple([keyField])),
  jobs: action('jobs', z.tuple([])),
  accounts: action('accounts', z.tuple([])),
  /** No to a question: nothing is changed. */
  leave: action('stay', z.tuple([])),
  /** An account, and a user who may get its number. */
  askShare: action('offer', z.tuple([keyField, idField])),
  share: action('share', z.tuple([keyField, idField])),
  notNow: action('later', z.tuple([keyField, idField])),
  /** An account. */
  moreOffers: action('offers', z.tuple([keyField])),
} as const;
