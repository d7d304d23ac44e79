import { CardDraft } from './card-draft.ts';
import type { CardRecord } from './card-record.ts';
import type { Role } from './header-roles.ts';

/** Many times what a name or a number takes up. */
const maxValue = 8192;
/** Names of which there may be several, in columns of their own; of others the first counts. */
const ofParts: ReadonlySet<Role> = new Set<Role>(['first', 'middle', 'last']);
/** What is left of a number that some program took for a quantity: the zero is none of its digits. */
const fraction = /^\s*(\+?\d{7,})\.0\s*$/;

/** What one cell or value says, and the header or key it stands under. */
export interface Said {
  readonly role: Role;
  readonly text: string;
  readonly field: string;
}

/** Makes an entry of what its columns or keys say, in their order. */
export function saidCard(said: Iterable<Said>, index: number, line?: number): CardRecord {
  const draft = new CardDraft();
  const texts = new Map<Role, string>();
  const fields = new Map<Role, string>();
  for (const { role, text, field } of said) {
    if (text === '' || role === 'other') continue;
    if (text.length > maxValue) draft.leaveOut(text, 'too_long', field);
    else if (role === 'phone') draft.addPhone(text.replace(fraction, '$1'), field);
    else if (ofParts.has(role) || !texts.has(role)) {
      texts.set(role, `${texts.get(role) ?? ''} ${text}`);
      fields.set(role, field);
    }
  }
  const text = (role: Role): string => texts.get(role) ?? '';
  draft.addName('parts', `${text('first').trim()}${text('middle')}`, text('last'));
  draft.addName('whole', text('whole'));
  draft.addName('organisation', text('organisation'));
  draft.addName('nickname', text('nickname'));
  draft.addTelegramId(text('telegram_id'), fields.get('telegram_id') ?? '');
  draft.addUsername(text('username'), fields.get('username') ?? '');
  return draft.finish(index, line);
}
