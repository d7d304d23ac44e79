import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// npm scripts load this file before the program: Node.js then keeps the program's compiled code in DATA_DIR, and
// a later start neither compiles it nor loads the compiler of TypeScript. That compiler is why this file is
// JavaScript. Not in the cache of the system: what others could write there would run here.
const dataDir = process.env['DATA_DIR'] || './data';
try {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  enableCompileCache(join(dataDir, 'compiled'));
} catch {
  // Without a folder to write to, each start compiles the program.
}
