import { type as systemName } from 'node:os';
import manifest from '../package.json' with { type: 'json' };
import type { Config } from './config.ts';
import type { TelegramSettings } from './telegram/telegram.ts';

type ConfigOfTelegram = Pick<Config, 'apiId' | 'apiHash' | 'dcs' | 'mtprotoPublicKey'>;

/** The part of the configuration about connections to Telegram. */
export function telegramSettings(
  config: ConfigOfTelegram,
): Pick<TelegramSettings, 'apiId' | 'apiHash' | 'dcs' | 'publicKeyPem' | 'device'> {
  return {
    apiId: config.apiId,
    apiHash: config.apiHash,
    dcs: config.dcs,
    publicKeyPem: config.mtprotoPublicKey,
    // Shown under Settings > Devices. It changes only with a release: other changes look suspicious to
    // Telegram.
    device: { model: 'Roster', system: systemName(), app: manifest.version },
  };
}
