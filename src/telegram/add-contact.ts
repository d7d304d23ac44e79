import { Api } from 'telegram';
import type { AddressBook } from '../contacts/address-book.ts';
import { inputUser } from './tl/input-user.ts';

/** Sent again it gives the same name once more. */
export function addRequest(
  ...[ref, name, { phone = '', showPhone }]: Parameters<AddressBook['addContact']>
): Api.contacts.AddContact {
  return new Api.contacts.AddContact({
    id: inputUser(ref),
    firstName: name.firstName,
    lastName: name.lastName,
    phone,
    addPhonePrivacyException: showPhone,
  });
}
