import type { ImportRun } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { shortened } from '../kit/contact-words.ts';
import { time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { purposeKeys, type Stage } from './import-purpose-words.ts';

/** The title of an import by what it is for; without a stage before it starts. */
export function importTitle({ account, purpose }: ImportRun, stage?: Stage): Text {
  const { title, stageTitle } = purposeKeys[purpose];
  return say(stage ? stageTitle(stage) : title, { name: fullName(account.owner) });
}

/** The file, snapshot or backup that an import is from; undefined for one without a name. */
export function sourceWords({
  name,
  restored,
}: Pick<ImportRun, 'name' | 'restored'>): Text | undefined {
  if (!restored) return name === '' ? undefined : shortened(name);
  const at = time(restored.at, 'Dt');
  if (restored.source === 'snapshot') return say('snapshot-title', { time: at });
  const { owner } = restored;
  return owner === ''
    ? say('backup-of', { time: at })
    : say('backup-of-other', { name: shortened(owner), time: at });
}
