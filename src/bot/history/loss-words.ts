import type { RichText } from 'grammy/types';
import type { Loss } from '../../accounts/roster.ts';
import { say } from '../kit/words.ts';

/** What taking something back does not bring back, a line each; nothing when all of it comes back. */
export function lossLines(
  losses: readonly Loss[],
  heading: 'loss-before' | 'loss-after',
): RichText[] {
  if (losses.length === 0) return [];
  return [say(heading), ...losses.map((loss): RichText => ['· ', say(`loss-${loss}`)])];
}
