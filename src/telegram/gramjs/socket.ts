import type { Socket } from 'node:net';
import { extensions } from 'telegram';
import type { Clock } from '../../runtime/clock.ts';
import { withDeadline } from './deadline.ts';

const connectMs = 10_000;

/**
 * GramJS's socket with what it lacks: a time limit for connecting, no Nagle delay (40 ms on a call
 * that follows an error), and an end: aborting `over` closes it in whatever state it is.
 */
export function socketClass(clock: Clock, over: AbortSignal): typeof extensions.PromisedNetSockets {
  return class RosterSocket extends extensions.PromisedNetSockets {
    override async connect(port: number, ip: string): Promise<unknown> {
      const connecting = super.connect(port, ip);
      // Declared private by the library; set as soon as `connect` is called.
      const socket = (this as unknown as { readonly client: Socket }).client;
      socket.setNoDelay(true);
      const close = (): void => void socket.destroy();
      over.addEventListener('abort', close);
      socket.once('close', () => over.removeEventListener('abort', close));
      try {
        return await withDeadline(clock, connectMs, over, () => connecting);
      } catch (error) {
        socket.destroy();
        throw error;
      }
    }
  };
}
