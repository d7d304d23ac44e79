import { isIPv6 } from 'node:net';

/** An address as a URL, or an address with a port, has it. */
export function urlHost(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
