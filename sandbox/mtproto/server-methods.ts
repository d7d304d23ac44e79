import { isIPv6 } from 'node:net';
import { unixTime } from '../server/unix-time.ts';
import type { Methods } from './rpc.ts';
import type { DataCenter } from './wire.ts';

/** The methods about the servers themselves: their addresses, their configuration and their keys. */
export function serverMethods(dcs: () => readonly DataCenter[], now: () => Date): Methods {
  const seconds = (): number => unixTime(now());
  return {
    'help.getConfig': ({ key }) => ({
      _: 'config',
      default_p2p_contacts: true,
      preload_featured_stickers: false,
      revoke_pm_inbox: true,
      blocked_mode: false,
      force_try_ipv6: false,
      date: seconds(),
      expires: seconds() + 3600,
      test_mode: false,
      this_dc: key.dc,
      dc_options: dcs().map(({ id, host, port }) => ({
        _: 'dcOption',
        ipv6: isIPv6(host),
        id,
        ip_address: host,
        port,
        static: true,
        this_port_only: true,
      })),
      ...limits,
    }),
    'help.getNearestDc': ({ key }) => ({
      _: 'nearestDc',
      country: 'NL',
      this_dc: key.dc,
      nearest_dc: dcs()[0]?.id ?? key.dc,
    }),
    'help.getAppConfig': ({ args }) =>
      args.hash === appConfigHash
        ? { _: 'help.appConfigNotModified' }
        : { _: 'help.appConfig', hash: appConfigHash, config: { _: 'jsonObject', value: [] } },
  };
}

const appConfigHash = 1;

/** From the example in core.telegram.org/constructor/config. None of it concerns contacts. */
const limits = {
  dc_txt_domain_name: 'apv3.stel.com',
  chat_size_max: 200,
  megagroup_size_max: 200_000,
  forwarded_count_max: 100,
  online_update_period_ms: 210_000,
  offline_blur_timeout_ms: 5000,
  offline_idle_timeout_ms: 30_000,
  online_cloud_timeout_ms: 300_000,
  notify_cloud_delay_ms: 30_000,
  notify_default_delay_ms: 1500,
  push_chat_period_ms: 60_000,
  push_chat_limit: 2,
  edit_time_limit: 172_800,
  revoke_time_limit: 2_147_483_647,
  revoke_pm_time_limit: 2_147_483_647,
  rating_e_decay: 2_419_200,
  stickers_recent_limit: 200,
  channels_read_media_period: 604_800,
  call_receive_timeout_ms: 20_000,
  call_ring_timeout_ms: 90_000,
  call_connect_timeout_ms: 30_000,
  call_packet_timeout_ms: 10_000,
  me_url_prefix: 'https://t.me/',
  caption_length_max: 1024,
  message_length_max: 4096,
  webfile_dc_id: 4,
};
