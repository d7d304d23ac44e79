import { unzipSync } from 'node:zlib';
// GramJS's files import each other in a circle that only its front door enters at the right place.
import 'telegram';
import { GZIPPacked } from 'telegram/tl/core/GZIPPacked.js';

/** GramJS unpacks answers in JavaScript: ten times as long in which nothing else happens. */
export function unzipNatively(): void {
  GZIPPacked.ungzip = (packed) => unzipSync(packed);
}
