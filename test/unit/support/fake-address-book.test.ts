import {
  describeAddressBook,
  yuri,
  zoe,
} from '../../integration/telegram/address-book-contract.ts';
import { FakeAddressBook } from '../../support/fake-address-book.ts';

describeAddressBook('the fake address book', () => {
  const book = new FakeAddressBook([zoe, yuri]);
  return Promise.resolve({
    book,
    refTo: (id) => book.refTo(id),
    elsewhere: book.elsewhere,
    [Symbol.asyncDispose]: () => book[Symbol.asyncDispose](),
  });
});
