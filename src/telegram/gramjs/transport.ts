import type { Connection, extensions } from 'telegram';
import { InvalidBufferError } from 'telegram/errors/index.js';
import { ConnectionTCPFull, FullPacketCodec } from 'telegram/network/connection/TCPFull.js';
import type { DataCentre } from '../connection/settings.ts';

/** The transport error of a server that does not know the auth key (core.telegram.org/mtproto/mtproto-transports). */
const unknownKey = -404;

/** Telegram's own servers listen on several ports; this one passes most firewalls. */
const telegramPort = 443;

export interface ConnectionHooks {
  readonly dcs: readonly DataCentre[] | undefined;
  /** Aborted when the client is thrown away. */
  readonly over: AbortSignal;
  readonly onUnknownKey: () => void;
}

/**
 * A connection to the data centre it is meant for. GramJS always asks for port 80 and keeps the
 * address in the session, where a port above 32767 breaks saving it, so the real address is put in
 * here. It also hangs for ever on -404, which is why the packets are looked at.
 */
export function connectionClass({ dcs, over, onUnknownKey }: ConnectionHooks): typeof Connection {
  class WatchfulCodec extends FullPacketCodec {
    override async readPacket(reader: extensions.PromisedNetSockets): Promise<Buffer> {
      const packet = await super.readPacket(reader).catch((error: unknown) => {
        // The error code unframed, in place of the packet's length.
        if (error instanceof InvalidBufferError && error.code === -unknownKey) onUnknownKey();
        throw error;
      });
      if (packet.length === 4 && packet.readInt32LE() === unknownKey) onUnknownKey();
      return packet;
    }
  }

  return class RosterConnection extends ConnectionTCPFull {
    override PacketCodecClass = WatchfulCodec;

    constructor(params: ConstructorParameters<typeof Connection>[0]) {
      const dc = dcs?.find(({ id }) => id === params.dcId);
      super({ ...params, ip: dc?.host ?? params.ip, port: dc?.port ?? telegramPort });
    }

    override async connect(): Promise<void> {
      // GramJS retries for as long as it lives, and has no way to stop it: a client that is over
      // waits here, with nothing that keeps it in memory.
      if (over.aborted) await new Promise<never>(() => {});
      await super.connect();
    }
  };
}
