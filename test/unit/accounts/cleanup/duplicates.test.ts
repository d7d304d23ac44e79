import { expect, test } from 'vitest';
import {
  addSavedNumbers,
  deleteSavedNumbers,
  replaceSavedList,
} from '../../../../src/store/saved-numbers.ts';
import { openPairedMemoryApp, start } from '../../../support/memory/memory-app.ts';

test('duplicates are found anew when as many other numbers are saved, or one under another name', async () => {
  await using app = await openPairedMemoryApp();
  const { account, book, database } = app;
  const find = async () => {
    const { groups } = await book.duplicates.find();
    return groups.map(({ members }) => members.map(({ key, firstName }) => `${key} ${firstName}`));
  };
  const saved = (phone: string, firstName: string) => ({ phone, firstName, lastName: '' });
  const replace = async (phone: string, firstName: string): Promise<void> => {
    await deleteSavedNumbers(database, account.id, ['+01701234199', '+01701234188']);
    await addSavedNumbers(database, account.id, [saved(phone, firstName)], start);
  };
  const numbers = [saved('+491701234188', 'Nia'), saved('+491701234199', 'Kim')];
  const list = numbers.map((one) => ({ ...one, savedAt: start }));
  await replaceSavedList(database, account.id, list, start, []);
  await replace('+01701234199', 'Kim');
  expect(await find()).toEqual([['s+01701234199 Kim', 's+491701234199 Kim']]);
  await replace('+01701234188', 'Nia');
  expect(await find()).toEqual([['s+01701234188 Nia', 's+491701234188 Nia']]);
  await replace('+01701234188', 'Mom');
  expect(await find()).toEqual([['s+01701234188 Mom', 's+491701234188 Nia']]);
});
