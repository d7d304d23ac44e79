import { z } from 'zod';
import { duplicateReasons } from '../../contacts/duplicates/duplicates.ts';
import { rowKinds } from '../../contacts/import/import-row.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { seenGroups } from '../../contacts/seen-groups.ts';
import { accountAction, action, importAction, viewAction, type ViewAction } from './action.ts';
import { commandGroups } from './command.ts';
import { countField, numericIdField, textIdField, timeField, wordsField } from './fields.ts';

const rowKindField = z.enum(rowKinds);
const sendableField = z.enum(sendableKinds);
/** One letter per column, see `column-roles.ts`; as many as fit beside an id. */
const rolesField = z.string().regex(/^[a-z]{1,20}$/);
/** One letter per rule, see `tidy-choice.ts`. */
const tidyField = z.string().regex(/^[a-z]{1,5}$|^-$/);
const snapshotGroupField = z.enum(['first', 'left', 'came', 'renamed', 'changed']);
/** A name of the IANA database. */
const zoneField = z.string().regex(/^[\w+/-]{1,40}$/);
const filterField = z.enum([
  'all',
  'mutual',
  'one_sided',
  'lost_mutual',
  'close_friends',
  'bots',
  'online',
  'no_phone',
  'deleted',
  'unseen',
  'nameless',
]);
/** Stands for a label in a button; see `labels/label-token.ts`. */
const labelField = z.string().regex(/^[\w-]{6}$/);
const tickingField = z.enum(['on', 'page', 'all', 'none', 'off']);
const languageField = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/);
const privacyField = z.enum(['phone_number', 'added_by_phone']);
/** In the order of their buttons. */
export const exportFormats = ['vcard3', 'vcard4', 'csv', 'json'] as const;

/** How often a backup is sent, in the order of the buttons. */
export const backupChoices = ['off', 'daily', 'weekly', 'monthly'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Starting or ending to tick the entries of a list, or ticking those of its page, all or none. */
export type Ticking = z.output<typeof tickingField>;

/** The notifications a person can turn off. */
export const notificationKinds = [
  'joined',
  'share_offer',
  'birthday',
  'name',
  'username',
  'number',
  'account_deleted',
  'lost_mutual',
] as const;

/**
 * All actions, in one place because features show buttons that other features handle, and because
 * names must be unique. Names and fields are stored in messages: changing one makes old buttons invalid.
 */
export const actions = {
  /** A view, to reload. */
  list: viewAction('list'),
  page: viewAction('page', countField),
  /** A view, to choose another of its pages. */
  jump: viewAction('jump'),
  sort: viewAction('sort', z.enum(['name', 'last_name', 'last_seen', 'newest'])),
  filter: viewAction('filter', filterField),
  /** Shows the choices of sorting and filters. */
  choices: viewAction('choices'),
  /** An account, to list all its contacts. */
  contacts: accountAction('contacts'),
  /** An account, to list some of its contacts. */
  contactsOnly: accountAction('only', filterField),
  /** An account and the page, to list people outside of its contacts who may have it. */
  haveMe: accountAction('have-me', countField),
  /** An account and the page, to list birthdays. */
  birthdays: accountAction('birthdays', countField),
  /** An account, to count what is in its contacts. */
  glance: accountAction('glance'),
  /** To the start screen, in place of the message or in a new one. */
  home: action('home', z.enum(['here', 'apart'])),
  /** An account, to show when its contacts were last seen. */
  status: accountAction('status'),
  /** The contacts that were last seen then, and the page. */
  seenGroup: accountAction('seen', z.enum(seenGroups), countField),
  allCommands: action('commands'),
  commandGroup: action('commands-of', z.enum(commandGroups)),
  /** Words to search the contacts of the current account for. */
  find: action('find', wordsField),
  /** Words to search all of Telegram for. */
  search: action('search', wordsField),
  /** A command without its slash, and the words after it. */
  run: action('run', wordsField),
  /** A view that holds a number and a name, to add. */
  addNumber: viewAction('add-number'),
  /** A view and a contact. */
  card: viewAction('card', numericIdField),
  /** A view and any user, to show the user's card in a new message. */
  person: viewAction('person', numericIdField),
  backToCard: viewAction('back', numericIdField),
  askAdd: viewAction('ask-add', numericIdField),
  /** A view that holds the name to save, and a user. */
  add: viewAction('add', numericIdField, z.enum(['show', 'hide'])),
  askName: viewAction('ask-name', numericIdField, z.enum(['add', 'rename'])),
  /** The key of the question to cancel. */
  noAnswer: action('no-answer', textIdField),
  /** On a card: a view and a user, to ask for a note. */
  askNote: viewAction('note', numericIdField),
  removeNote: viewAction('no-note', numericIdField),
  /** A view with ticked contacts, to ask for a note that all of them get. */
  askNoteMany: viewAction('note-many'),
  /** A view and a user, or a view with ticked contacts, to show their labels. */
  labelUser: viewAction('labels', numericIdField),
  labelMany: viewAction('label-many'),
  /** A view that names the users, to give them a label or take it off. */
  giveLabel: viewAction('label', labelField, z.enum(['on', 'off'])),
  askLabel: viewAction('new-label'),
  /** An account and the page, to list its labels. */
  labels: accountAction('all-labels', countField),
  /** An account and a label, in what follows. */
  label: accountAction('lb', labelField),
  askLabelName: accountAction('lb-name', labelField),
  askMerge: accountAction('lb-join', labelField),
  /** The label, and the page of those that it may become. */
  mergePage: accountAction('lb-joins', labelField, countField),
  /** The label, and the one it becomes. */
  mergeLabel: accountAction('lb-into', labelField, labelField),
  dropLabel: accountAction('lb-out', labelField),
  askBlock: viewAction('ask-block', numericIdField),
  block: viewAction('block', numericIdField),
  unblock: viewAction('unblock', numericIdField),
  blocked: viewAction('blocked', countField),
  closeFriends: viewAction('friends', countField),
  /** On a card: a view, a user, and whether to make them a close friend. */
  closeFriend: viewAction('friend', numericIdField, z.enum(['on', 'off'])),
  /** In the list: a view, a user, and the page to stay on. */
  dropFriend: viewAction('no-friend', numericIdField, countField),
  privacy: viewAction('privacy'),
  privacyRule: viewAction('rule', privacyField),
  audience: viewAction('audience', privacyField, z.enum(['everybody', 'contacts', 'nobody'])),
  dropException: viewAction('exception', privacyField, numericIdField),
  newContactLink: accountAction('new-link'),
  announce: accountAction('announce', z.enum(['on', 'off'])),
  /** An account, and the part of its settings: the first screen, how long history is kept, those for all people. */
  settings: action('settings', textIdField, z.enum(['first', 'history', 'all'])),
  /** An account, to reload its settings. */
  languages: action('languages'),
  /** A language of `locales/`, or `app` for that of the person's Telegram app. */
  language: action('language', languageField),
  tables: action('tables', textIdField, z.enum(['drawn', 'plain'])),
  /** The first table can be seen. */
  tablesSeen: action('see'),
  /** It cannot; the callback data that shows it again. */
  tablesUnseen: action('blind', wordsField),
  /** A view that holds the numbers. */
  deletePhones: viewAction('phones'),
  /** An account, to read its saved numbers: first, again, or after its owner permitted it. */
  readSaved: accountAction('read-saved', z.enum(['ask', 'again', 'allowed'])),
  stopSaved: accountAction('stop-saved'),
  savedPage: viewAction('saved-page', countField),
  savedFilter: viewAction('saved-only', z.enum(['all', 'without', 'with'])),
  /** A view and a row from 0, to show its number. */
  savedEntry: viewAction('saved-one', countField),
  /** A view and a row from 0, to ask about its number. */
  savedRow: viewAction('saved-row', countField),
  /** A view, to ask about all matching numbers. */
  savedAll: viewAction('saved-all'),
  /** Starts or ends ticking saved numbers, or ticks all or none. */
  savedChoose: viewAction('saved-choose', tickingField),
  savedTick: viewAction('saved-tick', countField),
  /** A view that holds the numbers of the question. */
  deleteSaved: viewAction('saved-go'),
  /** An account; the first press asks for a confirmation. */
  resetSaved: accountAction('reset', z.enum(['ask', 'do'])),
  askDelete: viewAction('ask', numericIdField),
  delete: viewAction('delete', numericIdField),
  /** Starts or ends ticking contacts, or ticks all or none. */
  choose: viewAction('choose', tickingField),
  tick: viewAction('tick', numericIdField),
  askDeleteMany: viewAction('ask-many'),
  deleteMany: viewAction('many'),
  /** A view, to export with all its pages after asking for the format. */
  askExport: viewAction('ask-export'),
  export: viewAction('export', z.enum(exportFormats)),
  sendContact: viewAction('send-contact', numericIdField),
  /** An import that is shown again as text. A short name: the data is within that of another button. */
  importAgain: importAction('im'),
  /** An import, in what follows; the kind of rows to show, and the page. */
  importRows: importAction('im-rows', rowKindField, countField),
  /** All rows of a started import, by pages. */
  importAll: importAction('im-all', countField),
  /** The rows of a finished import whose numbers other accounts have saved too. */
  importOthers: importAction('im-others', countField),
  importGroup: importAction('im-group', sendableField, z.enum(['on', 'off'])),
  /** The kind and page that are shown, and the position of a row. Short names: the data is long. */
  importRowOn: importAction('row1', sendableField, countField, countField),
  importRowOff: importAction('row0', sendableField, countField, countField),
  importCountry: importAction('im-country'),
  /** The preferred reading of numbers without a country code. */
  importReading: importAction('im-reading', z.enum(['home', 'international'])),
  /** Starts the import; a large one needs a confirmation. */
  importRun: importAction('im-run', z.enum(['ask', 'sure'])),
  importDiscard: action('im-drop', textIdField),
  importPause: importAction('im-pause'),
  importResume: importAction('im-resume'),
  importCancel: importAction('im-cancel'),
  importCsv: importAction('im-csv'),
  importTable: importAction('im-table'),
  /** The roles of the columns. */
  importColumns: action('icol', textIdField, rolesField),
  importColumnsDone: action('icgo', textIdField, rolesField),
  /** An account, a contact who joined Telegram, and what to do; `ask` shows the choices. Short: the data is long. */
  newcomer: accountAction('new', numericIdField, z.enum(['ask', 'keep', 'shut', 'drop'])),
  notificationSettings: action('news'),
  notificationKind: action('news-kind', z.enum(notificationKinds), z.enum(['on', 'off'])),
  /** Asks for the time zone: among those of the countries of the accounts, or all. */
  askTimeZone: action('news-zones', z.enum(['near', 'all'])),
  /** The zones whose clocks show the same as those of this one. */
  timeOfZone: action('news-time', zoneField),
  timeZone: action('news-zone', zoneField),
  /** A local hour, or 24 for immediate delivery. */
  digestHour: action('news-at', countField),
  /** An account, to reload its settings: whether empty chats of newcomers are closed. */
  closeNewcomers: action('close-new', textIdField, z.enum(['on', 'off'])),
  /** An account, to reload its settings. */
  askAbove: action('ask-above', textIdField, countField),
  /** An account, to reload its settings. */
  ownAccounts: action('own-accounts', textIdField, z.enum(['on', 'off'])),
  /** The page. */
  members: action('members', countField),
  /** A person; asks first. */
  removeMember: action('out', numericIdField, z.enum(['ask', 'do'])),
  withdrawInvitations: action('no-invites'),
  health: action('health'),
  /** Runs messages that could not be finished again. */
  runSkipped: action('run-skipped'),
  /** Deletes those that were skipped until then. */
  dismissSkipped: action('drop-skipped', timeField),
  /** A view that holds the search words, and the page. */
  history: viewAction('history', countField),
  /** An account, to show its history. */
  allHistory: accountAction('all-history'),
  /** An operation, the view of the history that leads to it, and the page of its changes. */
  operation: action('op', textIdField, textIdField, countField),
  /** An operation, in what follows. */
  undo: action('undo', textIdField),
  /** The changes that were not reverted, by pages. */
  undoLeft: action('undo-left', textIdField, countField),
  /** An undo, to stop. */
  undoStop: action('undo-stop', textIdField),
  /** An account, and the page. */
  snapshots: accountAction('snaps', countField),
  takeSnapshot: accountAction('snap-take'),
  /** A snapshot, the one to compare it with (0 for now), the group of contacts, and the page. */
  snapshot: action('snap', numericIdField, numericIdField, snapshotGroupField, countField),
  /** A snapshot, and the page of snapshots to compare it with. */
  pickSnapshot: action('snap-with', numericIdField, countField),
  restoreSnapshot: action('snap-back', numericIdField),
  /** An account, to show how often its backups are sent. */
  backupSettings: accountAction('backup'),
  backupEvery: accountAction('backup-every', z.enum(backupChoices)),
  backupNow: accountAction('backup-now'),
  /** Below a backup, to restore it into the current account. */
  restoreBackup: action('backup-back'),
  /** An account, to reload its settings, and the days that history and snapshots are kept. */
  keepDays: action('keep-days', textIdField, countField),
  /** An account, to count its duplicates. */
  duplicates: accountAction('dups'),
  /** An account, to show the duplicates again that were marked as different people. */
  rejoinSeparated: accountAction('dups-again'),
  /** An account, a reason, and the group from 0. */
  duplicate: accountAction('dup', z.enum(duplicateReasons), countField),
  /** An account, to ask about merging all certain duplicates. */
  askMergeAll: accountAction('dups-all'),
  /** The view of a group, in what follows; the index of a member to keep. */
  keepMember: viewAction('dup-keep', countField),
  /** The index of a name to keep. */
  keepUnder: viewAction('dup-name', countField),
  merge: viewAction('dup-merge'),
  separateGroup: viewAction('dup-not'),
  separateMember: viewAction('dup-out', countField),
  /** An account, to list contacts that could be deleted, with ticks. */
  cleanUp: accountAction('clean', z.enum(['saved', 'deleted', 'unseen', 'nameless'])),
  /** An account, and the rules that are chosen, a letter each; `-` for none. */
  tidy: accountAction('tidy', tidyField),
  tidyPlan: accountAction('tidy-plan', tidyField),
  /** A view, to return to the cleanup screen of its account. */
  toCleanUp: viewAction('clean-up'),
  pair: action('pair'),
  pairingPage: action('page-link'),
  cancelPairing: action('stop'),
  /** An attempt that waits for the confirmation of its account. */
  confirmPairing: action('pair-other', textIdField),
  askUnpair: accountAction('ask-unpair'),
  unpair: accountAction('unpair'),
  forget: action('forget', z.enum(['ask', 'do'])),
  useAccount: action('use', textIdField),
  jobs: action('jobs'),
  accounts: action('accounts'),
  accountsPage: action('accounts-page', countField),
  /** Declines a question: nothing changes. */
  leave: action('stay'),
  /** An account, and a user to share its number with. */
  askShare: accountAction('offer', numericIdField),
  share: accountAction('share', numericIdField),
  notNow: accountAction('later', numericIdField),
  moreOffers: accountAction('offers'),
} as const;

/** The commands that may offer several users to pick from. */
export const pickPurposes = [
  'contact',
  'add',
  'rename',
  'delete',
  'block',
  'unblock',
  'friend',
  'note',
  'label',
] as const;

export type PickPurpose = (typeof pickPurposes)[number];

/** A view and one of several users that a command may mean. */
export function pickAction(purpose: PickPurpose): ViewAction<[userId: bigint]> {
  return viewAction(`pick-${purpose}`, numericIdField);
}
