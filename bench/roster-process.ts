import { once } from 'node:events';
import { startApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';

// The program has its own process, so that the simulated Telegram does not take its time.
const [config] = (await once(process, 'message')) as [Config];
const app = await startApp(config);
process.send?.('started');
process.on('message', (what) => {
  if (what === 'usage') process.send?.(process.cpuUsage());
  else void app[Symbol.asyncDispose]().then(() => process.exit(0));
});
