import { BlockList, isIP } from 'node:net';

/** Networks from which a reverse proxy connects; a request from the Internet has none of these addresses. */
const proxies = new BlockList();
for (const [network, bits, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const) {
  proxies.addSubnet(network, bits, family);
}

/**
 * The address that a request is counted for. Behind a reverse proxy it is the last entry of X-Forwarded-For,
 * the only one that the proxy itself wrote. An IPv6 address is cut to its network of 64 bits, all of which
 * one caller may have.
 *
 * @param remote the address of the connection
 * @param forwarded the header X-Forwarded-For; undefined where no proxy is expected
 */
export function callerAddress(remote: string | undefined, forwarded: string | undefined): string {
  const direct = withoutMapping(remote ?? '');
  const last = withoutMapping(forwarded?.split(',').at(-1)?.trim() ?? '');
  return network(canBeProxy(direct) && isIP(last) !== 0 ? last : direct);
}

/** Whether a reverse proxy may have this address. */
export function canBeProxy(remote: string | undefined): boolean {
  const address = withoutMapping(remote ?? '');
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** An IPv4 address that a socket of both versions shows as `::ffff:1.2.3.4`. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('%', 1).join().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(8 - before.length - after.length, 0) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
