import { accounts } from './accounts.ts';
import { add } from './add.ts';
import { block } from './block.ts';
import { birthdays } from './birthdays.ts';
import { blocked } from './blocked.ts';
import { choose } from './choose.ts';
import { closeFriends } from './close-friends.ts';
import { contactCard } from './contact-card.ts';
import { contactLink } from './contact-link.ts';
import { contacts } from './contacts.ts';
import { deleteContact } from './delete.ts';
import { deletePhones } from './delete-phones.ts';
import type { Feature } from './feature.ts';
import { help } from './help.ts';
import { ids } from './ids.ts';
import { importCards } from './import.ts';
import { invite } from './invite.ts';
import { leave } from './leave.ts';
import { pair } from './pair.ts';
import { privacy } from './privacy.ts';
import { rename } from './rename.ts';
import { resetSaved } from './reset-saved.ts';
import { saved } from './saved.ts';
import { savedDelete } from './saved-delete.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { unknown } from './unknown.ts';
import { unpair } from './unpair.ts';

/** All that the bot can do. Commands stand in the menu in this order. */
export const features: readonly Feature[] = [
  contacts,
  choose,
  contactCard,
  add,
  rename,
  deleteContact,
  importCards,
  search,
  status,
  share,
  closeFriends,
  birthdays,
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
  unpair,
  session,
  privacy,
  settings,
  invite,
  help,
  start,
  leave,
  unknown,
];
