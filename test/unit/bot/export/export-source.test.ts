import { expect, test } from 'vitest';
import type { Book } from '../../../../src/accounts/roster.ts';
import { loadExportSource } from '../../../../src/bot/export/export-source.ts';
import { wholeBook } from '../../../../src/bot/kit/open-view.ts';
import { noAnnotation } from '../../../../src/contacts/annotation.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { untilOthersRun } from '../../../support/until-others-run.ts';

const zoe = sampleContact({ id: 11n, firstName: 'Zoe', phone: '+12025550101' });
const saved = { phone: '+12025550190', firstName: 'Nia', lastName: '', contact: undefined };

/** With lists that end when others ran. */
function bookOfMany(): Book {
  const list = { total: 1, asOf: new Date(0), stale: undefined };
  const annotationOf = () => noAnnotation;
  return {
    exportList: async () =>
      Promise.resolve({ ...list, annotationOf, contacts: untilOthersRun(zoe) }),
    saved: { exportList: async () => Promise.resolve({ ...list, entries: untilOthersRun(saved) }) },
  } as unknown as Book;
}

test.each([
  ['contacts', wholeBook, { firstName: 'Zoe', telegramId: 11n }],
  ['ticked contacts', { ...wholeBook, picked: { all: true, ids: [] } }, { telegramId: 11n }],
  ['saved numbers', { ...wholeBook, saved: 'all' }, { firstName: 'Nia', phone: saved.phone }],
] as const)('others work while many %s are read for a file', async (_, view, first) => {
  const source = await loadExportSource(bookOfMany(), view);
  expect(source?.contacts[0]).toMatchObject(first);
});
