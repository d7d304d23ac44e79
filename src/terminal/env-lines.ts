import type { RequiredSettings } from './ask-settings.ts';

/** What to add to the text of a file of variables for these settings. */
export function envLines(text: string, settings: RequiredSettings): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const isWhole = text === '' || text.endsWith('\n');
  return (isWhole ? '' : '\n') + lines.join('');
}
