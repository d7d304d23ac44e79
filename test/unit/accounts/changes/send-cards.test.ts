import { expect, test, vi } from 'vitest';
import { sendCards } from '../../../../src/accounts/changes/send-cards.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { findFormerContacts } from '../../../../src/store/sent-rows.ts';
import { openMemorySession } from '../../../support/memory/memory-session.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550111' };
const card = { phone: zoe.phone, firstName: 'Z', lastName: '' };

test('the name that an import replaces is stored before it is restored, so that a crash between does not lose it', async () => {
  const session = await openMemorySession([zoe], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Mom', lastName: '' });
  });
  const { addressBook, services } = session;
  const importing = addressBook.importCards.bind(addressBook);
  vi.spyOn(addressBook, 'importCards')
    .mockImplementationOnce(importing)
    .mockRejectedValueOnce(new TelegramError({ kind: 'unreachable' }));
  const changeIds: string[] = [];
  const beforeSending = (ids: readonly string[]): Promise<void> => {
    changeIds.push(...ids);
    return Promise.resolve();
  };
  const operationId = '00000000-0000-4000-8000-000000000001';
  const sending = { operationId, cards: [card], beforeSending, resumes: true };
  await expect(sendCards(session, sending, services)).rejects.toMatchObject({
    reason: { kind: 'unreachable' },
  });
  const former = await findFormerContacts(services.database, changeIds);
  expect(former.get(changeIds[0] ?? '')).toMatchObject({ firstName: 'Mom' });
});
