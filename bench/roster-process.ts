import { startApp } from '../src/app.ts';
import { serveMeasured } from './measured-process.ts';

const [resolutionMs] = process.argv.slice(2).map(Number);

// The program has its own process, so that the simulated Telegram does not take its time.
await serveMeasured(async (config) => {
  const app = await startApp(config);
  return async () => app[Symbol.asyncDispose]();
}, resolutionMs);
