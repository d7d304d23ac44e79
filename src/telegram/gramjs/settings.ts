import type { CallBudgets } from '../../contacts/call-budgets.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Metrics } from '../../runtime/metrics.ts';

/** A data center: a server address of Telegram that holds a part of all accounts. */
export interface DataCenter {
  readonly id: number;
  readonly host: string;
  readonly port: number;
}

/** Fields never hold phone numbers, names, codes or keys. */
export type TelegramLog = Pick<Log, 'debug' | 'info' | 'warn'>;

export interface TelegramSettings {
  readonly apiId: number;
  readonly apiHash: string;
  /** A new session starts at the first. Telegram's own data centers by default. */
  readonly dcs?: readonly DataCenter[] | undefined;
  /** PKCS#1 or SPKI PEM of the servers' RSA key. Telegram's own keys by default. */
  readonly publicKeyPem?: string | undefined;
  /** How the session appears in the account's list of devices. */
  readonly device: { readonly model: string; readonly system: string; readonly app: string };
  readonly clock: Clock;
  readonly log: TelegramLog;
  /** Limits of the calls that have a spender; none by default. */
  readonly budgets?: CallBudgets;
  readonly metrics?: Pick<Metrics, 'countTelegramCall' | 'observeFloodWait'>;
  /** How long one call may take; 20 s by default. */
  readonly deadlineMs?: number;
  /** How long connecting may take, with the key exchange; 15 s by default. */
  readonly connectDeadlineMs?: number;
}
