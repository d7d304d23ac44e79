import { CardDraft } from './card-draft.ts';
import type { CardRecord } from './card-record.ts';
import type { Role } from './header-roles.ts';
import { splitNumbers } from './phone-text.ts';

/** Many times what a name or a number takes up. */
const maxValue = 8192;
/** Names of which there may be several, in columns of their own; of others the first counts. */
const ofParts: ReadonlySet<Role> = new Set<Role>(['first', 'middle', 'last']);
/** What is left of a number that some program took for a quantity: the zero is none of its digits. */
const fraction = /^\s*(\+?\d{7,})\.0\s*$/;

/** Makes an entry of what its columns or keys say, in their order. */
export function saidCard(
  said: Iterable<readonly [Role, string]>,
  index: number,
  line?: number,
): CardRecord {
  const draft = new CardDraft();
  const texts = new Map<Role, string>();
  for (const [role, text] of said) {
    if (text === '' || role === 'other') continue;
    if (text.length > maxValue) draft.skip();
    else if (role === 'phone') {
      for (const phone of splitNumbers(text)) draft.addPhone(phone.replace(fraction, '$1'));
    } else if (ofParts.has(role) || !texts.has(role)) {
      texts.set(role, `${texts.get(role) ?? ''} ${text}`);
    }
  }
  const text = (role: Role): string => texts.get(role) ?? '';
  draft.addName('parts', `${text('first').trim()}${text('middle')}`, text('last'));
  draft.addName('whole', text('whole'));
  draft.addName('organisation', text('organisation'));
  draft.addName('nickname', text('nickname'));
  draft.addTelegramId(text('telegram_id'));
  draft.addUsername(text('username'));
  return draft.finish(index, line);
}
