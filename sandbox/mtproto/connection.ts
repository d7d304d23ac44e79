import type { Socket } from 'node:net';
import { detectFraming } from './transport/detect-framing.ts';
import type { Framing } from './transport/framing.ts';

/** One TCP connection of a client. It turns bytes into packets and back in the client's transport. */
export class Connection {
  readonly dc: number;
  /** The simulated internet address of the client. */
  readonly address: string;
  readonly #socket: Socket;
  #framing: Framing | undefined;
  /** The bytes received before the transport is known. */
  #start: Buffer = Buffer.alloc(0);
  #delayedCut: NodeJS.Timeout | undefined;

  /** `onError` gets the reason when an invalid packet cuts the connection. */
  constructor(
    socket: Socket,
    { dc, address }: { readonly dc: number; readonly address: string },
    onPacket: (packet: Buffer) => void,
    onError: (error: unknown) => void,
  ) {
    this.dc = dc;
    this.address = address;
    this.#socket = socket;
    socket.setNoDelay(true);
    // Clients may disconnect in the middle of a packet. The close event that follows handles it.
    socket.on('error', () => undefined);
    socket.on('close', () => clearTimeout(this.#delayedCut));
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const packet of this.#read(chunk)) if (this.isOpen) onPacket(packet);
      } catch (error) {
        onError(error);
        this.cut();
      }
    });
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  write(packet: Buffer): void {
    if (this.isOpen && this.#framing) this.#socket.write(this.#framing.write(packet));
  }

  /** Sends a transport error, e.g. 404 for an unknown auth key. */
  sendError(code: number): void {
    const packet = Buffer.alloc(4);
    packet.writeInt32LE(-code);
    this.write(packet);
  }

  cut(): void {
    this.#socket.destroy();
  }

  /** Cuts the connection after `seconds` unless called again earlier (ping_delay_disconnect). */
  cutAfter(seconds: number): void {
    clearTimeout(this.#delayedCut);
    this.#delayedCut = setTimeout(() => this.cut(), seconds * 1000).unref();
  }

  #read(chunk: Buffer): readonly Buffer[] {
    if (this.#framing) return this.#framing.read(chunk);
    this.#start = Buffer.concat([this.#start, chunk]);
    const detected = detectFraming(this.#start);
    if (!detected) return [];
    this.#framing = detected.framing;
    return this.#framing.read(this.#start.subarray(detected.skip));
  }
}
