/** The result of a check, in one line; that of a broken part also says what to do. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'broken';
  readonly words: string;
}

const signs: Readonly<Record<Finding['state'], string>> = { ok: '✓', warning: '!', broken: '✗' };

/** The line of a finding about a part. */
export function lineOf(part: string, { state, words }: Finding): string {
  return `${signs[state]} ${part.padEnd(13)} ${words}`;
}

export const ok = (words: string): Finding => ({ state: 'ok', words });
export const warning = (words: string): Finding => ({ state: 'warning', words });
export const broken = (words: string): Finding => ({ state: 'broken', words });
