import { expect, test } from 'vitest';
import { callerAddress } from '../../../src/web/caller-address.ts';

test.each([
  ['a direct connection counts for itself', '203.0.113.7', undefined, '203.0.113.7'],
  ['its X-Forwarded-For is not believed', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a proxy on this machine names the caller', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['all of 127.0.0.0/8 is this machine', '127.255.0.1', '198.51.100.1', '198.51.100.1'],
  ['what the caller wrote itself is ignored', '::1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['a proxy in a private network does', '::ffff:172.18.0.2', ' 198.51.100.1', '198.51.100.1'],
  ['so does one with a unique local address', 'fd00::2', '198.51.100.1', '198.51.100.1'],
  ['an entry that is no address is ignored', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['no entry leaves the proxy', '192.168.1.1', undefined, '192.168.1.1'],
  ['172.32.0.1 is no private address', '172.32.0.1', '198.51.100.1', '172.32.0.1'],
  ['IPv6 counts by its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['also where zeros are left out', '2001:db8::6', undefined, '2001:db8:0:0::/64'],
  ['and behind a proxy', '127.0.0.1', '2001:DB8:0:2::9', '2001:db8:0:2::/64'],
])('%s', (_, remote, forwarded, expected) => {
  expect(callerAddress(remote, forwarded)).toBe(expected);
});
