import type { Clock } from '../../runtime/clock.ts';

/** A data centre: one of Telegram's server addresses, each holding a part of all accounts. */
export interface DataCentre {
  readonly id: number;
  readonly host: string;
  readonly port: number;
}

/** Where this floor writes what it does. Fields never hold numbers, names, codes or keys of people. */
export interface Log {
  debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface TelegramSettings {
  readonly apiId: number;
  readonly apiHash: string;
  /** Undefined: Telegram's own. A new session starts at the first. */
  readonly dcs?: readonly DataCentre[] | undefined;
  /** PKCS#1 or SPKI PEM of the servers' RSA key. Undefined: Telegram's own keys. */
  readonly publicKeyPem?: string | undefined;
  /** What the account's list of devices shows. */
  readonly device: { readonly model: string; readonly system: string; readonly app: string };
  readonly clock: Clock;
  readonly log: Log;
  /** How long one call may take; 20 s. */
  readonly deadlineMs?: number;
  /** How long connecting may take, key exchange included; 15 s. */
  readonly connectDeadlineMs?: number;
}
