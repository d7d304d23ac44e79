import type { KeyState } from '../mtproto/rpc.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import type { Person } from '../world/person.ts';

const nowhere = { ip: '127.0.0.1', country: 'Nowhere', region: '' };

/** A row of the device list. The calling device is `current` and has hash 0. */
export function deviceObject(
  device: KeyState['device'],
  row: { readonly hash: bigint; readonly since: Date; readonly current: boolean },
  now: Date,
): TlObject {
  return {
    _: 'authorization',
    current: row.current,
    hash: row.current ? 0n : row.hash,
    device_model: device.model,
    platform: '',
    system_version: device.system,
    api_id: device.apiId,
    app_name: `App ${device.apiId}`,
    app_version: device.app,
    date_created: unixTime(row.since),
    date_active: unixTime(now),
    ...nowhere,
  };
}

/** The phone with the official app. Every account has it. */
export function officialDeviceObject({ officialDevice }: Person, now: Date): TlObject {
  const device = { model: 'Phone', system: 'Android', app: '12.0', apiId: 6 };
  const row = deviceObject(device, { ...officialDevice, current: false }, now);
  return { ...row, official_app: true, app_name: 'Telegram Android' };
}
