import { countKeyUses, reseal } from './accounts/reseal.ts';
import { reportKeys } from './accounts/report-keys.ts';
import { configOrExit } from './config.ts';
import { failureLine } from './failure-line.ts';
import { createLog } from './runtime/log.ts';
import { openDatabase } from './store/postgres.ts';
import { openKeys } from './store/seal.ts';

// `npm run keys`: seals everything with the first key, and says which keys are still needed.
const config = configOrExit(process.env);
try {
  await using database = await openDatabase(config, createLog('warn'));
  const keys = await openKeys(config);
  const count = await reseal({ database, keys });
  console.log(`Sealed ${count} rows with the key "${keys[0].id}".`);
  for (const line of reportKeys(keys, await countKeyUses({ database }))) console.log(line);
} catch (error) {
  console.error(`Roster cannot seal: ${failureLine(error, config)}`);
  process.exitCode = 1;
}
