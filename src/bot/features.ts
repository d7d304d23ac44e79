import { accounts } from './account/accounts.ts';
import { contactLink } from './account/contact-link.ts';
import { forget } from './account/forget.ts';
import { language } from './account/language.ts';
import { pair } from './account/pair.ts';
import { privacy } from './account/privacy.ts';
import { session } from './account/session.ts';
import { settings } from './account/settings.ts';
import { unpair } from './account/unpair.ts';
import { backup } from './backup/backup.ts';
import { cleanup } from './cleanup/cleanup.ts';
import { duplicates } from './cleanup/duplicates.ts';
import { tidy } from './cleanup/tidy.ts';
import { exportContacts } from './export/export.ts';
import { history } from './history/history.ts';
import { jobs } from './history/jobs.ts';
import { snapshots } from './history/snapshots.ts';
import { undo } from './history/undo.ts';
import { importColumns } from './import/import-columns.ts';
import { importPreview } from './import/import-preview.ts';
import { importRun } from './import/import-run.ts';
import { importContacts } from './import/import.ts';
import type { Feature } from './kit/feature.ts';
import { giveLabels } from './labels/give-labels.ts';
import { labels } from './labels/labels.ts';
import { notes } from './labels/notes.ts';
import { birthdays } from './list/birthdays.ts';
import { blocked } from './list/blocked.ts';
import { choose } from './list/choose.ts';
import { closeFriends } from './list/close-friends.ts';
import { contacts } from './list/contacts.ts';
import { haveMe } from './list/have-me.ts';
import { ids } from './list/ids.ts';
import { search } from './list/search.ts';
import { share } from './list/share.ts';
import { typedPerson } from './list/typed-person.ts';
import { newcomers } from './notifications/newcomers.ts';
import { notifications } from './notifications/notifications.ts';
import { health } from './operate/health.ts';
import { add } from './person/add.ts';
import { block } from './person/block.ts';
import { contactCard } from './person/contact-card.ts';
import { deleteContact } from './person/delete.ts';
import { rename } from './person/rename.ts';
import { sendContact } from './person/send-contact.ts';
import { deletePhones } from './saved/delete-phones.ts';
import { resetSaved } from './saved/reset-saved.ts';
import { savedDelete } from './saved/saved-delete.ts';
import { saved } from './saved/saved.ts';
import { decline } from './start/decline.ts';
import { glance } from './start/glance.ts';
import { help } from './start/help.ts';
import { invite } from './start/invite.ts';
import { members } from './start/members.ts';
import { start } from './start/start.ts';
import { tableAnswer } from './start/table-answer.ts';
import { typedCommand } from './start/typed-command.ts';
import { unknown } from './start/unknown.ts';
import { status } from './status/status.ts';

/** All features, in the order of their commands in the menu. */
export const features: readonly Feature[] = [
  contacts,
  haveMe,
  choose,
  contactCard,
  add,
  rename,
  deleteContact,
  notes,
  giveLabels,
  labels,
  sendContact,
  importContacts,
  importColumns,
  importPreview,
  importRun,
  jobs,
  undo,
  history,
  snapshots,
  backup,
  exportContacts,
  search,
  status,
  share,
  closeFriends,
  birthdays,
  duplicates,
  cleanup,
  tidy,
  contactLink,
  block,
  blocked,
  saved,
  savedDelete,
  deletePhones,
  resetSaved,
  ids,
  pair,
  accounts,
  session,
  privacy,
  settings,
  language,
  notifications,
  newcomers,
  unpair,
  forget,
  invite,
  members,
  health,
  help,
  start,
  glance,
  tableAnswer,
  decline,
  typedCommand,
  typedPerson,
  unknown,
];
