import { contactCard } from './contact-card.ts';
import { contacts } from './contacts.ts';
import { deleteContact } from './delete.ts';
import type { Feature } from './feature.ts';
import { help } from './help.ts';
import { importCards } from './import.ts';
import { invite } from './invite.ts';
import { pair } from './pair.ts';
import { share } from './share.ts';
import { start } from './start.ts';
import { unknown } from './unknown.ts';
import { unpair } from './unpair.ts';

/** All that the bot can do. Commands stand in the menu in this order. */
export const features: readonly Feature[] = [
  contacts,
  contactCard,
  deleteContact,
  importCards,
  share,
  pair,
  unpair,
  invite,
  help,
  start,
  unknown,
];
