import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A value of a gauge with its labels. */
interface GaugeValue {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

interface GaugeOf<Reading> {
  readonly name: string;
  readonly help: string;
  readonly valuesOf: (reading: Reading) => readonly GaugeValue[];
}

/** The program's metrics for operators, in the text format of Prometheus. Labels never name people. */
export interface Metrics {
  /** `result`: open, done, full or stranger, as the store says. */
  countUpdate(result: string): void;
  /** From the arrival of an update until its handler ended. Files and cards are imported later. */
  observeAnswer(seconds: number): void;
  countBotApiCall(method: string, result: string): void;
  /** `result`: answered, or the kind of the failure. */
  countTelegramCall(method: string, result: string): void;
  /** Telegram asked to wait before `method`. */
  observeFloodWait(method: string, seconds: number): void;
  /** Whenever metrics are asked for, one reading gives all these gauges. They are left out if it fails. */
  addGauges<Reading>(read: () => Promise<Reading>, gauges: readonly GaugeOf<Reading>[]): void;
  /** All metrics in the text format of Prometheus, and its content type. */
  write(): Promise<{ readonly text: string; readonly type: string }>;
}

/** Starts to measure the process: memory, garbage collection, delays of the event loop. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const updates = new Counter({
    name: 'roster_updates_total',
    help: 'Updates from Telegram, by what became of them',
    labelNames: ['result'],
    registers,
  });
  const answers = new Histogram({
    name: 'roster_answer_seconds',
    help: 'Time from the arrival of an update until its handler ended',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const calls = new Counter({
    name: 'roster_calls_total',
    help: 'Calls to Telegram, by interface, method and result',
    labelNames: ['api', 'method', 'result'],
    registers,
  });
  const floods = new Histogram({
    name: 'roster_flood_wait_seconds',
    help: 'How long Telegram asked to wait',
    labelNames: ['method'],
    buckets: [1, 5, 30, 120, 600, 3600, 86_400],
    registers,
  });
  return {
    countUpdate: (result) => updates.inc({ result }),
    observeAnswer: (seconds) => answers.observe(seconds),
    countBotApiCall: (method, result) => calls.inc({ api: 'bot', method, result }),
    countTelegramCall: (method, result) => calls.inc({ api: 'mtproto', method, result }),
    observeFloodWait: (method, seconds) => floods.observe({ method }, seconds),
    addGauges: <Reading>(
      read: () => Promise<Reading>,
      gauges: readonly GaugeOf<Reading>[],
    ): void => {
      let reading: Promise<Reading> | undefined;
      // All gauges are asked at the same time.
      const readOnce = (): Promise<Reading> =>
        (reading ??= read().finally(() => {
          reading = undefined;
        }));
      const labelNames = ['kind', 'state'];
      for (const { name, help, valuesOf } of gauges) {
        const collect = async function (this: Gauge): Promise<void> {
          this.reset();
          const values = await readOnce().then(valuesOf, () => []);
          for (const { labels = {}, value } of values) this.set({ ...labels }, value);
        };
        new Gauge({ name, help, labelNames, registers, collect });
      }
    },
    write: async () => ({ text: await register.metrics(), type: register.contentType }),
  };
}
