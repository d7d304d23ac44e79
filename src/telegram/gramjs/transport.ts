import type { Socket } from 'node:net';
import { crc32 } from 'node:zlib';
import { extensions, type Connection } from 'telegram';
import { InvalidBufferError } from 'telegram/errors/index.js';
import { ConnectionTCPFull, FullPacketCodec } from 'telegram/network/connection/TCPFull.js';
import type { Clock } from '../../runtime/clock.ts';
import { withDeadline } from './deadline.ts';
import { ProtocolError } from './protocol-error.ts';
import type { DataCenter } from './settings.ts';

/** The transport error for an unknown auth key (core.telegram.org/mtproto/mtproto-transports). */
const unknownKey = -404;

/** Telegram's own servers listen on several ports; this one passes most firewalls. */
const telegramPort = 443;

const connectDeadlineMs = 10_000;

/** The bytes of a packet besides its content: length, number and checksum. */
const frameBytes = 12;

/** Telegram also cuts connections that announce longer packets. */
const maxPacketBytes = 16 * 1024 * 1024;

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
 * - GramJS believes the length of a packet.
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
      const packet = await readFullPacket(reader).catch((error: unknown) => {
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
 * Reads a packet of the full transport: length, number, content and CRC-32. GramJS waits for 2 GB if the
 * length says so, and never ends when it is below 8.
 */
async function readFullPacket(reader: extensions.PromisedNetSockets): Promise<Buffer> {
  const head = await reader.readExactly(8);
  const length = head.readInt32LE();
  if (length < 0) throw new InvalidBufferError(await reader.readExactly(4));
  if (length < frameBytes || length > maxPacketBytes) {
    throw new ProtocolError(`A packet cannot have ${length} bytes`);
  }
  const rest = await reader.readExactly(length - head.length);
  const content = rest.subarray(0, -4);
  if (crc32(content, crc32(head)) !== rest.readUInt32LE(content.length)) {
    throw new ProtocolError('A packet has a wrong checksum');
  }
  return content;
}

/**
 * GramJS's socket with what it lacks: a deadline for connecting, no Nagle delay (40 ms for a call after
 * an error), closing in any state when `closed` is aborted, and reading no more than is asked for. GramJS
 * keeps everything that arrives, and copies it with every chunk.
 */
export function createSocketClass(
  clock: Clock,
  { closed, onReceived }: { readonly closed: AbortSignal; readonly onReceived: () => void },
): typeof extensions.PromisedNetSockets {
  return class RosterSocket extends extensions.PromisedNetSockets {
    override async connect(port: number, ip: string): Promise<unknown> {
      const connecting = super.connect(port, ip);
      const socket = this.#socket;
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

    /** @throws Error when the socket is closed before it received `size` bytes */
    override async readExactly(size: number): Promise<Buffer> {
      const socket = this.#socket;
      const parts: Buffer[] = [];
      for (let left = size; left > 0;) {
        if (socket.destroyed) throw new Error('The connection was closed');
        const available = Math.min(left, socket.readableLength);
        // A socket without an encoding reads buffers; TypeScript has no type for that.
        const part = available > 0 ? (socket.read(available) as Buffer | null) : null;
        if (part) {
          parts.push(part);
          onReceived();
        } else await somethingHappens(socket);
        left -= part?.length ?? 0;
      }
      return Buffer.concat(parts, size);
    }

    /** GramJS begins to read everything here. */
    override receive(): Promise<void> {
      return Promise.resolve();
    }

    /** GramJS sets it as soon as `connect` is called. */
    get #socket(): Socket {
      return this['client'] as Socket;
    }
  };
}

/** Resolves when the socket has more to read or is closed. */
async function somethingHappens(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      socket.off('readable', done).off('close', done);
      resolve();
    };
    socket.on('readable', done).on('close', done);
  });
}
