import type { Text } from './text.ts';
import { say } from './words.ts';

/**
 * Warns that apps which sync contacts restore deleted ones, and says where to turn that off. Undefined
 * for a single contact, because the person would notice its return.
 */
export function syncNote(count: number): Text | undefined {
  return count > 1 ? say('sync-note') : undefined;
}
