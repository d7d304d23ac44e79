import { Session } from 'node:inspector/promises';

/** The parts of `src` that ran, as V8 counts blocks. */
export class Coverage implements Disposable {
  readonly #session = new Session();
  static async start(): Promise<Coverage> {
    const coverage = new Coverage();
    coverage.#session.connect();
    await coverage.#session.post('Profiler.enable');
    await coverage.#session.post('Profiler.startPreciseCoverage', {
      callCount: true,
      detailed: true,
    });
    return coverage;
  }

  /** The parts that ran since the last call. */
  async take(): Promise<ReadonlySet<string>> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const parts = new Set<string>();
    for (const { url, functions } of result) {
      if (!url.includes('/src/') || url.includes('node_modules')) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) parts.add(`${url}:${startOffset}-${endOffset}`);
        }
      }
    }
    return parts;
  }

  [Symbol.dispose](): void {
    this.#session.disconnect();
  }
}
