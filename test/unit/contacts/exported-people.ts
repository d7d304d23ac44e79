import fc from 'fast-check';
import type { ExportedContact } from '../../../src/contacts/write/exported-contact.ts';

const troublemakers = [
  ['e\u0301', 'n\u0303\u0323', '👨‍👩‍👧‍👦', '🇩🇪', '👍🏽', 'नि', 'שׁ', 'سا', '\u200F', 'ﷺ', '\u2028'],
  ['\n', ' ', ';', ',', '\\', '"', "'", '=', '+', '-', '@', '\t', ':', '\\n', '\uFFFD'],
].flat();
const unit = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom(...troublemakers) },
);

/** Any name without spaces at its ends and with one kind of line break. */
export const oddName = fc
  .array(unit, { maxLength: 64, size: 'max' })
  .map((parts) => parts.join(''))
  .filter((name) => name === name.trim() && name.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(name));

export const phoneNumber = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);

const telegramId = fc.bigInt({ min: 1n, max: 2n ** 52n });

/** Contacts as Telegram stores them: the first name is never blank. */
export const exportedContact: fc.Arbitrary<ExportedContact> = fc.record({
  firstName: oddName.filter((name) => name !== ''),
  lastName: oddName,
  phone: fc.option(phoneNumber, { nil: undefined }),
  username: fc.option(fc.stringMatching(/^[a-z]\w{3,31}$/), { nil: undefined }),
  telegramId,
  mutual: fc.boolean(),
});
