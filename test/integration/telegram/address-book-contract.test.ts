import { describeAddressBook, yuri, zoe } from './address-book-contract.ts';
import { startOpenHarness, refTo } from './telegram-harness.ts';

describeAddressBook('the address book over Telegram', async () => {
  const harness = await startOpenHarness((world) => {
    for (const person of [zoe, yuri]) world.addPerson(person);
  });
  const { me, sandbox } = harness;
  const tokenIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
  return {
    book: harness.book,
    refTo: (id) => refTo(harness, id),
    elsewhere: {
      add: (id, { firstName, lastName }) => me.add(id, firstName, lastName, false),
      remove: (id) => me.remove(id),
      addOwner: (id) => sandbox.world.app(id).add(me.id, 'Max', '', false),
      join: (person) => void sandbox.world.addPerson(person),
      write: (id) => sandbox.world.app(id).write(me.id, 'hello'),
      deferNextImport: (phones) => sandbox.world.imports.throttle(1, phones),
      allowTakeout: () => me.allowTakeout(),
      contactTokenOf: (id) => tokenIn(sandbox.world.app(id).contactLink()),
      savedMessages: () => me.savedMessages(),
    },
    [Symbol.asyncDispose]: () => harness[Symbol.asyncDispose](),
  };
});
