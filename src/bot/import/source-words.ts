import type { ImportRun } from '../../accounts/roster.ts';
import { backupName } from '../../contacts/account-backup.ts';
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

/** The name of an import that restores a snapshot: its time, which each reader sees in their own time zone. */
export function restoreName(takenAt: Date): string {
  return takenAt.toISOString();
}

/**
 * The snapshot or backup that an import with this name restores; undefined for a file. `owner`: whose account the
 * backup is of, if it is another one; empty otherwise.
 */
export function restoredFrom(
  name: string,
):
  | { readonly source: 'snapshot'; readonly at: Date }
  | { readonly source: 'backup'; readonly at: Date; readonly owner: string }
  | undefined {
  const [, prefix, time = '', owner = ''] = /^(backup )?(\S+)(?: (.*))?$/.exec(name) ?? [];
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return undefined;
  if (prefix === undefined)
    return name === restoreName(at) ? { source: 'snapshot', at } : undefined;
  return name === backupName(at, owner) ? { source: 'backup', at, owner } : undefined;
}

/** The file, snapshot or backup that an import is from; empty for one without a name. */
export function sourceWords(name: string): Text {
  const restored = restoredFrom(name);
  if (!restored) return shortened(name);
  const at = time(restored.at, 'Dt');
  if (restored.source === 'snapshot') return say('snapshot-title', { time: at });
  const { owner } = restored;
  return owner === ''
    ? say('backup-of', { time: at })
    : say('backup-of-other', { name: owner, time: at });
}
