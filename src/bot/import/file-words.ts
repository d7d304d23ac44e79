import type { ImportPlanResult } from '../../accounts/roster.ts';
import { shortened } from '../kit/contact-words.ts';
import { bold, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Why a file could not be read. */
export function unreadWords(
  file: Extract<ImportPlanResult, { kind: 'not_contacts' | 'too_complex' }>,
): Text {
  return say(file.kind === 'too_complex' ? 'file-too-complex' : `file-${file.looksLike}`);
}

/** Names a file and what is wrong with it. */
export function fileWords(name: string, problem: Text): Text {
  return [bold(name === '' ? say('file-nameless') : shortened(name)), ': ', problem];
}
