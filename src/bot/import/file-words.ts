import type { FileContents, ImportPlanResult } from '../../accounts/roster.ts';
import { shortened } from '../kit/contact-words.ts';
import { bold, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Why a file could not be read. */
export function unreadWords(
  file: Extract<
    ImportPlanResult | FileContents,
    { kind: 'not_contacts' | 'too_complex' | 'backup' | 'unreadable_backup' }
  >,
): Text {
  switch (file.kind) {
    case 'not_contacts':
      return say(`file-${file.looksLike}`);
    case 'too_complex':
      return say('file-too-complex');
    case 'backup':
      return say('file-own-backup');
    case 'unreadable_backup':
      return say(`file-${file.problem}-backup`);
  }
}

/** Names a file and what is wrong with it. `count`: of files without a name. */
export function fileWords(name: string, problem: Text, count = 1): Text {
  return [bold(name === '' ? say('file-nameless', { count }) : shortened(name)), ': ', problem];
}
