import type { CommandName } from '../../../src/bot/kit/bot-context.ts';
import { labelToken } from '../../../src/bot/labels/label-token.ts';
import { actions, pickAction, type PickPurpose } from '../../../src/bot/kit/actions.ts';
import { max } from '../../support/memory/memory-app.ts';

/** The ids of what a person with a paired account has. */
export interface Things {
  readonly accountId: string;
  /** Of a list of contacts with everything that questions store. */
  readonly viewId: string;
  /** Of a list of saved numbers. */
  readonly savedViewId: string;
  readonly contactId: bigint;
  readonly plannedImportId: string;
  /** An import that asks for the meaning of its columns. */
  readonly columnsImportId: string;
  readonly pausedImportId: string;
  readonly waitingImportId: string;
  readonly doneImportId: string;
  readonly operationId: string;
  readonly undoneOperationId: string;
  /** An undo that waits. */
  readonly undoId: string;
  readonly snapshotIds: readonly [bigint, bigint];
  readonly label: string;
}

interface Row {
  /** `member`: all who may use the bot, about what is theirs. */
  readonly for: 'member' | 'owner';
  /** Data of the action about a person's things. */
  readonly forge: (of: Things) => readonly string[];
}

function member(forge: Row['forge']): Row {
  return { for: 'member', forge };
}

function owner(forge: Row['forge']): Row {
  return { for: 'owner', forge };
}

/** An action whose only field is the view, and so on. */
const ofView = ({ data }: { data: (id: string) => string }) => member((of) => [data(of.viewId)]);
const ofAccount = ({ data }: { data: (id: string) => string }) =>
  member((of) => [data(of.accountId)]);
const ofContact = ({ data }: { data: (id: string, userId: bigint) => string }) =>
  member((of) => [data(of.viewId, of.contactId)]);
const ofLabel = ({ data }: { data: (id: string, token: string) => string }) =>
  member((of) => [data(of.accountId, labelToken(of.label))]);
const ofPage = ({ data }: { data: (id: string, page: number) => string }) =>
  member((of) => [data(of.viewId, 0)]);
const ofShare = ({ data }: { data: (id: string, userId: bigint) => string }) =>
  member((of) => [data(of.accountId, of.contactId)]);

/** The same data for each value of a field. */
function each<const T>(values: readonly T[], toData: (value: T, of: Things) => string): Row {
  return member((of) => values.map((value) => toData(value, of)));
}

/** The people who may use each button, and its subject. A new action does not compile without a row. */
export const actionTable: { readonly [Name in keyof typeof actions]: Row } = {
  list: ofView(actions.list),
  page: ofPage(actions.page),
  jump: ofView(actions.jump),
  sort: member((of) => [actions.sort.data(of.viewId, 'last_seen')]),
  filter: member((of) => [actions.filter.data(of.viewId, 'mutual')]),
  choices: ofView(actions.choices),
  contacts: ofAccount(actions.contacts),
  contactsOnly: member((of) => [actions.contactsOnly.data(of.accountId, 'one_sided')]),
  haveMe: member((of) => [actions.haveMe.data(of.accountId, 0)]),
  birthdays: member(({ accountId }) => [actions.birthdays.data(accountId, 0)]),
  glance: ofAccount(actions.glance),
  home: each(['here', 'apart'], (place) => actions.home.data(place)),
  status: ofAccount(actions.status),
  seenGroup: member((of) => [actions.seenGroup.data(of.accountId, 'online', 0)]),
  allCommands: member(() => [actions.allCommands.data()]),
  commandGroup: member(() => [actions.commandGroup.data('account')]),
  find: member(() => [actions.find.data('anything')]),
  search: member(() => [actions.search.data('anything')]),
  run: each(['contacts', 'undo', 'forget', 'delete anything'], (typed) => actions.run.data(typed)),
  addNumber: ofView(actions.addNumber),
  card: ofContact(actions.card),
  person: ofContact(actions.person),
  backToCard: ofContact(actions.backToCard),
  askAdd: ofContact(actions.askAdd),
  add: member((of) => [actions.add.data(of.viewId, of.contactId, 'hide')]),
  askName: each(['add', 'rename'], (way, of) => actions.askName.data(of.viewId, of.contactId, way)),
  noAnswer: member(() => [actions.noAnswer.data('search')]),
  askNote: ofContact(actions.askNote),
  removeNote: ofContact(actions.removeNote),
  askNoteMany: ofView(actions.askNoteMany),
  labelUser: ofContact(actions.labelUser),
  labelMany: ofView(actions.labelMany),
  giveLabel: each(['on', 'off'], (to, of) =>
    actions.giveLabel.data(of.viewId, labelToken(of.label), to),
  ),
  askLabel: ofView(actions.askLabel),
  labels: member((of) => [actions.labels.data(of.accountId, 0)]),
  label: ofLabel(actions.label),
  askLabelName: ofLabel(actions.askLabelName),
  askMerge: ofLabel(actions.askMerge),
  mergePage: member((of) => [actions.mergePage.data(of.accountId, labelToken(of.label), 0)]),
  mergeLabel: member((of) => [
    actions.mergeLabel.data(of.accountId, labelToken(of.label), labelToken(of.label)),
  ]),
  dropLabel: ofLabel(actions.dropLabel),
  askBlock: ofContact(actions.askBlock),
  block: ofContact(actions.block),
  unblock: ofContact(actions.unblock),
  blocked: ofPage(actions.blocked),
  closeFriends: ofPage(actions.closeFriends),
  closeFriend: each(['on', 'off'], (state, of) =>
    actions.closeFriend.data(of.viewId, of.contactId, state),
  ),
  dropFriend: member((of) => [actions.dropFriend.data(of.viewId, of.contactId, 0)]),
  privacy: ofView(actions.privacy),
  privacyRule: member((of) => [actions.privacyRule.data(of.viewId, 'phone_number')]),
  audience: member((of) => [actions.audience.data(of.viewId, 'phone_number', 'everybody')]),
  dropException: member((of) => [
    actions.dropException.data(of.viewId, 'phone_number', of.contactId),
  ]),
  newContactLink: ofAccount(actions.newContactLink),
  announce: each(['on', 'off'], (state, of) => actions.announce.data(of.accountId, state)),
  settings: each(['first', 'history'], (part, of) => actions.settings.data(of.accountId, part)),
  languages: member(() => [actions.languages.data()]),
  language: each(['en', 'app'], (chosen) => actions.language.data(chosen)),
  tables: each(['plain', 'drawn'], (state, of) => actions.tables.data(of.accountId, state)),
  tablesSeen: member(() => [actions.tablesSeen.data()]),
  tablesUnseen: member(() => [actions.tablesUnseen.data(actions.home.data('here'))]),
  deletePhones: ofView(actions.deletePhones),
  readSaved: each(['ask', 'again', 'allowed'], (step, of) =>
    actions.readSaved.data(of.accountId, step),
  ),
  stopSaved: ofAccount(actions.stopSaved),
  savedPage: member((of) => [actions.savedPage.data(of.savedViewId, 0)]),
  savedFilter: member((of) => [actions.savedFilter.data(of.savedViewId, 'all')]),
  savedEntry: member((of) => [actions.savedEntry.data(of.savedViewId, 0)]),
  savedRow: member((of) => [actions.savedRow.data(of.savedViewId, 0)]),
  savedAll: member((of) => [actions.savedAll.data(of.savedViewId)]),
  savedChoose: each(['on', 'page', 'all', 'none', 'off'], (state, of) =>
    actions.savedChoose.data(of.savedViewId, state),
  ),
  savedTick: member((of) => [actions.savedTick.data(of.savedViewId, 0)]),
  deleteSaved: ofView(actions.deleteSaved),
  resetSaved: each(['ask', 'do'], (step, of) => actions.resetSaved.data(of.accountId, step)),
  askDelete: ofContact(actions.askDelete),
  delete: ofContact(actions.delete),
  choose: each(['on', 'page', 'all', 'none', 'off'], (state, of) =>
    actions.choose.data(of.viewId, state),
  ),
  tick: ofContact(actions.tick),
  askDeleteMany: ofView(actions.askDeleteMany),
  deleteMany: ofView(actions.deleteMany),
  askExport: ofView(actions.askExport),
  export: each(['vcard3', 'vcard4', 'csv', 'json'], (format, of) =>
    actions.export.data(of.viewId, format),
  ),
  sendContact: ofContact(actions.sendContact),
  importAgain: member((of) => [actions.importAgain.data(of.plannedImportId)]),
  importRows: member((of) => [actions.importRows.data(of.plannedImportId, 'new', 0)]),
  importAll: member((of) => [actions.importAll.data(of.doneImportId, 0)]),
  importOthers: member((of) => [actions.importOthers.data(of.doneImportId, 0)]),
  importGroup: each(['off', 'on'], (state, of) =>
    actions.importGroup.data(of.plannedImportId, 'new', state),
  ),
  importRowOff: member((of) => [actions.importRowOff.data(of.plannedImportId, 'new', 0, 0)]),
  importRowOn: member((of) => [actions.importRowOn.data(of.plannedImportId, 'new', 0, 0)]),
  importCountry: member((of) => [actions.importCountry.data(of.plannedImportId)]),
  importTable: member((of) => [actions.importTable.data(of.doneImportId)]),
  importReading: member((of) => [actions.importReading.data(of.plannedImportId, 'home')]),
  importRun: each(['ask', 'sure'], (step, of) => actions.importRun.data(of.plannedImportId, step)),
  importPause: member((of) => [actions.importPause.data(of.waitingImportId)]),
  importResume: member((of) => [actions.importResume.data(of.pausedImportId)]),
  importCancel: member((of) => [actions.importCancel.data(of.pausedImportId)]),
  importCsv: member((of) => [actions.importCsv.data(of.doneImportId)]),
  importColumns: member((of) => [actions.importColumns.data(of.columnsImportId, 'fp')]),
  importColumnsDone: member((of) => [actions.importColumnsDone.data(of.columnsImportId, 'fp')]),
  importDiscard: member((of) => [actions.importDiscard.data(of.columnsImportId)]),
  notificationSettings: member(() => [actions.notificationSettings.data()]),
  notificationKind: each(['off', 'on'], (state) => actions.notificationKind.data('joined', state)),
  askTimeZone: each(['near', 'all'], (which) => actions.askTimeZone.data(which)),
  timeOfZone: each(['Europe/Berlin', 'Asia/Tehran'], (zone) => actions.timeOfZone.data(zone)),
  timeZone: each(['Europe/Berlin', 'Etc/GMT+5'], (zone) => actions.timeZone.data(zone)),
  digestHour: each([8, 24], (hour) => actions.digestHour.data(hour)),
  askAbove: owner((of) => [actions.askAbove.data(of.accountId, 500)]),
  newcomer: each(['ask', 'keep', 'shut', 'drop'], (what, of) =>
    actions.newcomer.data(of.accountId, of.contactId, what),
  ),
  closeNewcomers: each(['on', 'off'], (to, of) => actions.closeNewcomers.data(of.accountId, to)),
  ownAccounts: owner((of) => [actions.ownAccounts.data(of.accountId, 'on')]),
  members: owner(() => [actions.members.data(0)]),
  removeMember: owner(() => [
    actions.removeMember.data(max.id, 'ask'),
    actions.removeMember.data(max.id, 'do'),
  ]),
  health: owner(() => [actions.health.data()]),
  runSkipped: owner(() => [actions.runSkipped.data()]),
  dismissSkipped: owner(() => [actions.dismissSkipped.data(new Date())]),
  withdrawInvitations: owner(() => [actions.withdrawInvitations.data()]),
  history: ofPage(actions.history),
  allHistory: ofAccount(actions.allHistory),
  operation: member((of) => [actions.operation.data(of.operationId, of.viewId, 0)]),
  undo: member((of) => [actions.undo.data(of.operationId)]),
  undoLeft: member((of) => [actions.undoLeft.data(of.undoneOperationId, 0)]),
  undoStop: member((of) => [actions.undoStop.data(of.undoId)]),
  snapshots: member((of) => [actions.snapshots.data(of.accountId, 0)]),
  takeSnapshot: ofAccount(actions.takeSnapshot),
  snapshot: member(({ snapshotIds: [older, later] }) => [
    actions.snapshot.data(older, 0n, 'first', 0),
    actions.snapshot.data(later, older, 'left', 0),
  ]),
  pickSnapshot: member(({ snapshotIds: [older] }) => [actions.pickSnapshot.data(older, 0)]),
  backupSettings: ofAccount(actions.backupSettings),
  backupEvery: each(['off', 'daily', 'weekly', 'monthly'], (every, of) =>
    actions.backupEvery.data(of.accountId, every),
  ),
  backupNow: ofAccount(actions.backupNow),
  restoreBackup: member(() => [actions.restoreBackup.data()]),
  restoreSnapshot: member(({ snapshotIds: [older] }) => [actions.restoreSnapshot.data(older)]),
  keepDays: each([30, 90], (days, of) => actions.keepDays.data(of.accountId, days)),
  duplicates: ofAccount(actions.duplicates),
  rejoinSeparated: ofAccount(actions.rejoinSeparated),
  duplicate: member((of) => [actions.duplicate.data(of.accountId, 'name', 0)]),
  askMergeAll: ofAccount(actions.askMergeAll),
  keepMember: ofPage(actions.keepMember),
  keepUnder: ofPage(actions.keepUnder),
  merge: ofView(actions.merge),
  separateGroup: ofView(actions.separateGroup),
  separateMember: ofPage(actions.separateMember),
  tidy: member((of) => [actions.tidy.data(of.accountId, 'oc')]),
  tidyPlan: member((of) => [actions.tidyPlan.data(of.accountId, 'oc')]),
  cleanUp: each(['saved', 'deleted', 'unseen', 'nameless'], (kind, of) =>
    actions.cleanUp.data(of.accountId, kind),
  ),
  toCleanUp: ofView(actions.toCleanUp),
  pair: member(() => [actions.pair.data()]),
  confirmPairing: member(() => [actions.confirmPairing.data('no-attempt')]),
  pairingPage: member(() => [actions.pairingPage.data()]),
  cancelPairing: member(() => [actions.cancelPairing.data()]),
  jobs: member(() => [actions.jobs.data()]),
  accounts: member(() => [actions.accounts.data()]),
  accountsPage: member(() => [actions.accountsPage.data(0)]),
  leave: member(() => [actions.leave.data()]),
  askShare: ofShare(actions.askShare),
  share: ofShare(actions.share),
  notNow: ofShare(actions.notNow),
  moreOffers: ofAccount(actions.moreOffers),
  useAccount: member((of) => [actions.useAccount.data(of.accountId)]),
  // The last ones, because afterwards nothing is left.
  askUnpair: ofAccount(actions.askUnpair),
  unpair: ofAccount(actions.unpair),
  forget: each(['ask', 'do'], (step) => actions.forget.data(step)),
};

/** The same for the buttons that offer several users. */
export const pickTable: { readonly [Purpose in PickPurpose]: Row } = {
  contact: ofContact(pickAction('contact')),
  add: ofContact(pickAction('add')),
  rename: ofContact(pickAction('rename')),
  delete: ofContact(pickAction('delete')),
  block: ofContact(pickAction('block')),
  unblock: ofContact(pickAction('unblock')),
  friend: ofContact(pickAction('friend')),
  note: ofContact(pickAction('note')),
  label: ofContact(pickAction('label')),
};

/** The people who may use each command. A new command does not compile without a row. */
export const commandTable: { readonly [Name in CommandName]: 'member' | 'owner' } = {
  contacts: 'member',
  contact: 'member',
  add: 'member',
  rename: 'member',
  delete: 'member',
  note: 'member',
  label: 'member',
  labels: 'member',
  invite: 'member',
  import: 'member',
  jobs: 'member',
  undo: 'member',
  history: 'member',
  snapshots: 'member',
  backup: 'member',
  restore: 'member',
  export: 'member',
  search: 'member',
  status: 'member',
  share: 'member',
  close_friends: 'member',
  birthdays: 'member',
  duplicates: 'member',
  cleanup: 'member',
  tidy: 'member',
  block: 'member',
  unblock: 'member',
  blocked: 'member',
  saved: 'member',
  delete_phones: 'member',
  reset_saved: 'member',
  ids: 'member',
  pair: 'member',
  cancel: 'member',
  accounts: 'member',
  session: 'member',
  privacy: 'member',
  settings: 'member',
  language: 'member',
  invite_member: 'owner',
  members: 'owner',
  health: 'owner',
  help: 'member',
  start: 'member',
  unpair: 'member',
  // The last one, because afterwards nothing is left.
  forget: 'member',
};
