import { countKeyUses, reseal, type KeyUse } from './accounts/reseal.ts';
import { configOrExit } from './config.ts';
import { createLog } from './runtime/log.ts';
import { openDatabase } from './store/postgres.ts';
import { openKeys, type Keys } from './store/seal.ts';

// `npm run keys`: seals everything with the first key, and says which keys are still needed.
const config = configOrExit(process.env);
try {
  await using database = await openDatabase(config, createLog('warn'));
  const keys = await openKeys(config);
  const count = await reseal({ database, keys });
  console.log(`Sealed ${count} rows with the key "${keys[0].id}".`);
  for (const line of reportKeys(keys, await countKeyUses({ database }))) console.log(line);
} catch (error) {
  console.error(`Roster cannot seal: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** A line for each key that is there or needed. */
function reportKeys(keys: Keys, uses: readonly KeyUse[]): readonly string[] {
  const known = keys.map(({ id }) => id);
  const needed = uses.map(({ keyId }) => keyId);
  return [...new Set([...known, ...needed])].map((id) => {
    const what = uses
      .filter(({ keyId }) => keyId === id)
      .map(({ table, count }) => `${table} (${count})`)
      .join(', ');
    const missing = known.includes(id) ? '' : ' It is missing: without it they cannot be opened.';
    if (what !== '') return `Key "${id}": needed for ${what}.${missing}`;
    const isFirst = id === known[0];
    return `Key "${id}": needed for nothing${isFirst ? ' yet' : '; you can remove it'}.`;
  });
}
