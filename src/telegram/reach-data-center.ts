import { connect } from 'node:net';
import type { DataCenter } from './gramjs/settings.ts';

/** Telegram's second data center (https://my.telegram.org/apps), where sessions of GramJS begin. */
const usual = { host: '149.154.167.51', port: 443 } as const;

/** Opens a TCP connection to a data center, and closes it. Throws the error of the socket, or that of `signal`. */
export async function reachDataCenter(
  [first]: readonly DataCenter[],
  signal: AbortSignal,
): Promise<void> {
  const { host, port } = first ?? usual;
  const reached = Promise.withResolvers<void>();
  const socket = connect({ host, port, signal });
  socket.once('connect', reached.resolve).once('error', reached.reject);
  try {
    await reached.promise;
  } finally {
    socket.destroy();
  }
}
