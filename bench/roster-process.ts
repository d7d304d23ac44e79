import { once } from 'node:events';
import { startApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';

// The program has its own process, so that the simulated Telegram does not take its time.
const [config] = (await once(process, 'message')) as [Config];
const app = await startApp(config);
process.send?.('started');
await once(process, 'message');
await app[Symbol.asyncDispose]();
process.exit(0);
