import type { Socket } from 'node:net';
import { extensions, type Connection } from 'telegram';
import { InvalidBufferError } from 'telegram/errors/index.js';
import { ConnectionTCPFull, FullPacketCodec } from 'telegram/network/connection/TCPFull.js';
import type { Clock } from '../../runtime/clock.ts';
import { withDeadline } from './deadline.ts';
import type { DataCenter } from './settings.ts';

/** The transport error for an unknown auth key (core.telegram.org/mtproto/mtproto-transports). */
const unknownKey = -404;

/** Telegram's own servers listen on several ports; this one passes most firewalls. */
const telegramPort = 443;

const connectDeadlineMs = 10_000;

export interface TransportOptions {
  readonly dcs: readonly DataCenter[] | undefined;
  /** Aborted when the client is closed. */
  readonly closed: AbortSignal;
  readonly onUnknownKey: () => void;
}

/**
 * The transport that GramJS uses, without these faults:
 * - GramJS always connects to port 80 and keeps the address in the session, where a port above 32767
 *   breaks saving. The transport replaces the address by that of the data center.
 * - GramJS waits forever after transport error -404. The codec reports it.
 * - GramJS reconnects for as long as it exists. A closed client stops here.
 */
export function createTransportClass({
  dcs,
  closed,
  onUnknownKey,
}: TransportOptions): typeof Connection {
  class ReportingCodec extends FullPacketCodec {
    override async readPacket(reader: extensions.PromisedNetSockets): Promise<Buffer> {
      const packet = await super.readPacket(reader).catch((error: unknown) => {
        // The error code arrives without a frame, in place of the packet's length.
        if (error instanceof InvalidBufferError && error.code === -unknownKey) onUnknownKey();
        throw error;
      });
      if (packet.length === 4 && packet.readInt32LE() === unknownKey) onUnknownKey();
      return packet;
    }
  }

  return class RosterTransport extends ConnectionTCPFull {
    override PacketCodecClass = ReportingCodec;

    constructor(params: ConstructorParameters<typeof Connection>[0]) {
      const dc = dcs?.find(({ id }) => id === params.dcId);
      super({ ...params, ip: dc?.host ?? params.ip, port: dc?.port ?? telegramPort });
    }

    override async connect(): Promise<void> {
      // Rejecting would make GramJS try again; nothing holds this promise, so it is collected.
      if (closed.aborted) await new Promise<never>(() => {});
      await super.connect();
    }
  };
}

/**
 * GramJS's socket with what it lacks: a deadline for connecting, no Nagle delay (40 ms for a call after
 * an error), and closing in any state when `closed` is aborted.
 */
export function createSocketClass(
  clock: Clock,
  closed: AbortSignal,
): typeof extensions.PromisedNetSockets {
  return class RosterSocket extends extensions.PromisedNetSockets {
    override async connect(port: number, ip: string): Promise<unknown> {
      const connecting = super.connect(port, ip);
      // GramJS declares `client` private and sets it as soon as `connect` is called.
      const socket = (this as unknown as { readonly client: Socket }).client;
      socket.setNoDelay(true);
      const destroy = (): void => void socket.destroy();
      closed.addEventListener('abort', destroy);
      socket.once('close', () => closed.removeEventListener('abort', destroy));
      try {
        return await withDeadline(clock, connectDeadlineMs, closed, () => connecting);
      } catch (error) {
        socket.destroy();
        throw error;
      }
    }
  };
}
