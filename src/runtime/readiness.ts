import type { Clock } from './clock.ts';

/** Checks answer within this time. */
const deadlineMs = 3000;
/** Answers are reused for so long: anyone may ask. */
const keepMs = 5000;

/** A part that the program needs. Rejects, or resolves with a reason, while the part is not ready. */
type ReadinessCheck = (signal: AbortSignal) => Promise<string | undefined | void>;

interface PartReadiness {
  readonly ok: boolean;
  /** In fixed words: errors may quote names, numbers and addresses. */
  readonly why?: string;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartReadiness>>;
}

/** Whether the program can serve people now, part by part. A part without a check has not started yet. */
export class Readiness {
  readonly #clock: Clock;
  readonly #checks = new Map<string, ReadinessCheck | undefined>();
  #latest: { readonly at: number; readonly report: Promise<ReadinessReport> } | undefined;

  constructor(clock: Clock, parts: readonly string[]) {
    this.#clock = clock;
    for (const part of parts) this.#checks.set(part, undefined);
  }

  /** Throws for a part that the constructor does not know, which no start would wait for. */
  add(part: string, check: ReadinessCheck): void {
    if (!this.#checks.has(part)) throw new Error(`${part} is no part`);
    this.#checks.set(part, check);
    this.#latest = undefined;
  }

  report(): Promise<ReadinessReport> {
    const now = this.#clock.now().getTime();
    if (this.#latest && now - this.#latest.at < keepMs) return this.#latest.report;
    const report = this.#read();
    this.#latest = { at: now, report };
    return report;
  }

  async #read(): Promise<ReadinessReport> {
    const parts = await Promise.all(
      Array.from(this.#checks, async ([part, check]) => [part, await this.#ask(check)] as const),
    );
    return { ready: parts.every(([, { ok }]) => ok), parts: Object.fromEntries(parts) };
  }

  async #ask(check: ReadinessCheck | undefined): Promise<PartReadiness> {
    if (!check) return { ok: false, why: 'not started yet' };
    const signal = AbortSignal.timeout(deadlineMs);
    const late = Promise.withResolvers<string>();
    signal.addEventListener('abort', () => late.resolve('no answer in time'));
    try {
      const why = await Promise.race([check(signal), late.promise]);
      return why === undefined ? { ok: true } : { ok: false, why };
    } catch {
      return { ok: false, why: signal.aborted ? 'no answer in time' : 'unreachable' };
    }
  }
}
