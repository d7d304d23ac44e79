import type { Text } from './text.ts';
import { say } from './words.ts';

/**
 * That an app which syncs contacts brings back what is deleted here, and where that is switched off.
 * Said where `count` is many: a single one that comes back is seen and deleted again.
 */
export function syncNote(count: number): Text | undefined {
  return count > 1 ? say('sync-note') : undefined;
}
