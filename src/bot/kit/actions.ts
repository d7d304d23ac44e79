import { z } from 'zod';
import { rowKinds } from '../../contacts/import/import-row.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { button, countField, idField, keyField } from './action.ts';
import { duplicateReasons } from '../../contacts/duplicates/duplicates.ts';
import { exportFormats } from '../numbers/export-file.ts';

const rowKindField = z.enum(rowKinds);
const sendableField = z.enum(sendableKinds);
/** See `column-roles.ts`; as many as fit beside an id. */
const rolesField = z.string().regex(/^[a-z]{1,20}$/);
const snapshotGroupField = z.enum(['first', 'left', 'came', 'renamed', 'changed']);
const privacyField = z.enum(['phone_number', 'added_by_phone']);
/** What somebody may want to be told unasked, or not. */
export const newsKinds = [
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
export const buttons = {
  /** Draws a saved view again. */
  list: button('list', z.tuple([keyField])),
  page: button('page', z.tuple([keyField, countField])),
  sort: button('sort', z.tuple([keyField, z.enum(['name', 'last_seen'])])),
  filter: button(
    'filter',
    z.tuple([
      keyField,
      z.enum(['all', 'mutual', 'online', 'no_phone', 'deleted', 'unseen', 'nameless']),
    ]),
  ),
  /** Everybody in an account, from nothing. */
  contacts: button('contacts', z.tuple([keyField])),
  /** View and contact. */
  card: button('card', z.tuple([keyField, idField])),
  /** Anybody's card: below the list that names them, or in place of a question about them. */
  person: button('person', z.tuple([keyField, idField])),
  backToCard: button('back', z.tuple([keyField, idField])),
  /** One of several whom a command may mean. */
  pickContact: button('pick-contact', z.tuple([keyField, idField])),
  pickAdd: button('pick-add', z.tuple([keyField, idField])),
  pickRename: button('pick-rename', z.tuple([keyField, idField])),
  pickDelete: button('pick-delete', z.tuple([keyField, idField])),
  pickBlock: button('pick-block', z.tuple([keyField, idField])),
  pickUnblock: button('pick-unblock', z.tuple([keyField, idField])),
  askAdd: button('ask-add', z.tuple([keyField, idField])),
  /** Under the name that stands in the view. */
  add: button('add', z.tuple([keyField, idField, z.enum(['show', 'hide'])])),
  askName: button('ask-name', z.tuple([keyField, idField, z.enum(['add', 'rename'])])),
  /** Cancels the question with this key. */
  noAnswer: button('no-answer', z.tuple([keyField])),
  askBlock: button('ask-block', z.tuple([keyField, idField])),
  block: button('block', z.tuple([keyField, idField])),
  unblock: button('unblock', z.tuple([keyField, idField])),
  blocked: button('blocked', z.tuple([keyField, countField])),
  pickFriend: button('pick-friend', z.tuple([keyField, idField])),
  closeFriends: button('friends', z.tuple([keyField, countField])),
  /** On a card. */
  closeFriend: button('friend', z.tuple([keyField, idField, z.enum(['on', 'off'])])),
  /** In the list, which stays at this page. */
  dropFriend: button('no-friend', z.tuple([keyField, idField, countField])),
  privacy: button('privacy', z.tuple([keyField])),
  privacyRule: button('rule', z.tuple([keyField, privacyField])),
  audience: button(
    'audience',
    z.tuple([keyField, privacyField, z.enum(['everybody', 'contacts', 'nobody'])]),
  ),
  dropException: button('exception', z.tuple([keyField, privacyField, idField])),
  /** An account. */
  newContactLink: button('new-link', z.tuple([keyField])),
  announce: button('announce', z.tuple([keyField, z.enum(['on', 'off'])])),
  /** An account, to draw its settings again. */
  tables: button('tables', z.tuple([keyField, z.enum(['drawn', 'plain'])])),
  /** Those that stand in the view. */
  deletePhones: button('phones', z.tuple([keyField])),
  /** Gets an account's list of saved numbers: first, anew, or after its owner allowed it. */
  readSaved: button('read-saved', z.tuple([keyField, z.enum(['ask', 'again', 'allowed'])])),
  stopSaved: button('stop-saved', z.tuple([keyField])),
  savedPage: button('saved-page', z.tuple([keyField, countField])),
  savedFilter: button('saved-only', z.tuple([keyField, z.enum(['all', 'without', 'with'])])),
  /** Asks about the number in a line of the view, from 0, or about all that match. */
  savedRow: button('saved-row', z.tuple([keyField, countField])),
  savedAll: button('saved-all', z.tuple([keyField])),
  /** Begins and ends choosing among saved numbers, or chooses all that match or none. */
  savedChoose: button('saved-choose', z.tuple([keyField, z.enum(['on', 'all', 'none', 'off'])])),
  savedTick: button('saved-tick', z.tuple([keyField, countField])),
  /** Those that stand in the view of the question. */
  deleteSaved: button('saved-go', z.tuple([keyField])),
  /** An account; asked twice. */
  resetSaved: button('reset', z.tuple([keyField, z.enum(['ask', 'do'])])),
  askDelete: button('ask', z.tuple([keyField, idField])),
  delete: button('delete', z.tuple([keyField, idField])),
  /** Begins and ends choosing in the table, or chooses all that match or nobody. */
  choose: button('choose', z.tuple([keyField, z.enum(['on', 'all', 'none', 'off'])])),
  tick: button('tick', z.tuple([keyField, idField])),
  askDeleteMany: button('ask-many', z.tuple([keyField])),
  deleteMany: button('many', z.tuple([keyField])),
  /** Asks in which format to export what the view shows, on all its pages. */
  askExport: button('ask-export', z.tuple([keyField])),
  export: button('export', z.tuple([keyField, z.enum(exportFormats)])),
  sendContact: button('send-contact', z.tuple([keyField, idField])),
  /** An import, in what follows; the kind of rows that is shown, and its page. */
  importRows: button('im-rows', z.tuple([keyField, rowKindField, countField])),
  /** All rows of one that runs or is over. */
  importAll: button('im-all', z.tuple([keyField, countField])),
  /** The rows of one that is over whose number others have saved too. */
  importOthers: button('im-others', z.tuple([keyField, countField])),
  importGroup: button('im-group', z.tuple([keyField, sendableField, z.enum(['on', 'off'])])),
  /** The kind and the page that are shown, and the position of a row. */
  importRow: button('irow', z.tuple([keyField, sendableField, countField, countField])),
  importCountry: button('im-country', z.tuple([keyField])),
  /** Which reading of a number without a country code comes first. */
  importReading: button('im-reading', z.tuple([keyField, z.enum(['home', 'international'])])),
  /** Begins to send; a large one is asked about. */
  importRun: button('im-run', z.tuple([keyField, z.enum(['ask', 'sure'])])),
  importDiscard: button('im-drop', z.tuple([keyField])),
  importPause: button('im-pause', z.tuple([keyField])),
  importResume: button('im-resume', z.tuple([keyField])),
  importCancel: button('im-cancel', z.tuple([keyField])),
  importCsv: button('im-csv', z.tuple([keyField])),
  /** What the columns are, as one letter each. */
  importColumns: button('icol', z.tuple([keyField, rolesField])),
  importColumnsDone: button('icgo', z.tuple([keyField, rolesField])),
  newsSettings: button('news', z.tuple([])),
  newsKind: button('news-kind', z.tuple([z.enum(newsKinds), z.enum(['on', 'off'])])),
  /** An hour in UTC, or 24 for at once. */
  newsAt: button('news-at', z.tuple([countField])),
  /** An account, to draw its settings again. */
  askAbove: button('ask-above', z.tuple([keyField, countField])),
  /** A saved view with the words that are searched. */
  history: button('history', z.tuple([keyField, countField])),
  /** An account, from nothing. */
  allHistory: button('all-history', z.tuple([keyField])),
  /** An operation, the view of the history it stands in, and the page of its changes. */
  operation: button('op', z.tuple([keyField, keyField, countField])),
  /** An operation, in what follows; asks where something would not come back. */
  undo: button('undo', z.tuple([keyField])),
  undoSure: button('undo-sure', z.tuple([keyField])),
  /** What is not back, by pages. */
  undoLeft: button('undo-left', z.tuple([keyField, countField])),
  /** An undo. */
  undoStop: button('undo-stop', z.tuple([keyField])),
  /** An account, and the page. */
  snapshots: button('snaps', z.tuple([keyField, countField])),
  takeSnapshot: button('snap-take', z.tuple([keyField])),
  /** A snapshot, and the one it is compared with, 0 for now; who of them is shown, and the page. */
  snapshot: button('snap', z.tuple([idField, idField, snapshotGroupField, countField])),
  /** A snapshot that another is chosen for, and the page of those. */
  pickSnapshot: button('snap-with', z.tuple([idField, countField])),
  restoreSnapshot: button('snap-back', z.tuple([idField])),
  /** An account, to draw its settings again, and how many days history and snapshots are kept. */
  keepDays: button('keep-days', z.tuple([keyField, countField])),
  /** An account: how many duplicates it has, or one group of a kind, from 0. */
  duplicates: button('dups', z.tuple([keyField])),
  /** An account: those who were told apart are shown again. */
  forgetApart: button('dups-again', z.tuple([keyField])),
  duplicate: button('dup', z.tuple([keyField, z.enum(duplicateReasons), countField])),
  /** An account: asks about all that nobody needs to look at. */
  askMergeAll: button('dups-all', z.tuple([keyField])),
  /** The view of a group, in what follows; a member of it, or one of their names. */
  keepMember: button('dup-keep', z.tuple([keyField, countField])),
  keepUnder: button('dup-name', z.tuple([keyField, countField])),
  merge: button('dup-merge', z.tuple([keyField])),
  notSame: button('dup-not', z.tuple([keyField])),
  notTheSame: button('dup-out', z.tuple([keyField, countField])),
  /** An account: a list of what there is to tidy up, to choose from. */
  cleanUp: button('clean', z.tuple([keyField, z.enum(['saved', 'deleted', 'unseen', 'nameless'])])),
  /** From the list of a view. */
  toCleanUp: button('clean-up', z.tuple([keyField])),
  pair: button('pair', z.tuple([])),
  pairingPage: button('page-link', z.tuple([])),
  cancelPairing: button('stop', z.tuple([])),
  /** An account. */
  askUnpair: button('ask-unpair', z.tuple([keyField])),
  unpair: button('unpair', z.tuple([keyField])),
  forget: button('forget', z.tuple([z.enum(['ask', 'do'])])),
  useAccount: button('use', z.tuple([keyField])),
  jobs: button('jobs', z.tuple([])),
  accounts: button('accounts', z.tuple([])),
  /** No to a question: nothing is changed. */
  leave: button('stay', z.tuple([])),
  /** An account, and a user who may get its number. */
  askShare: button('offer', z.tuple([keyField, idField])),
  share: button('share', z.tuple([keyField, idField])),
  notNow: button('later', z.tuple([keyField, idField])),
  /** An account. */
  moreOffers: button('offers', z.tuple([keyField])),
} as const;
