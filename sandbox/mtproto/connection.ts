import type { Socket } from 'node:net';
import type { Framing } from './transport/framing.ts';
import { detectFraming } from './transport/detect-framing.ts';

/** One TCP connection of a client: packets in and out, whatever transport it chose. */
export class Connection {
  readonly dc: number;
  readonly #socket: Socket;
  #framing: Framing | undefined;
  #start: Buffer = Buffer.alloc(0);
  #delayedCut: NodeJS.Timeout | undefined;

  /** `onError` hears why the connection is cut when a packet makes no sense. */
  constructor(
    socket: Socket,
    dc: number,
    onPacket: (packet: Buffer) => void,
    onError: (error: unknown) => void,
  ) {
    this.dc = dc;
    this.#socket = socket;
    socket.setNoDelay(true);
    // Clients vanish in the middle of a packet; the close event that follows is all that matters.
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

  /** A transport error, e.g. 404 for an unknown auth key. */
  sendError(code: number): void {
    const packet = Buffer.alloc(4);
    packet.writeInt32LE(-code);
    this.write(packet);
  }

  cut(): void {
    this.#socket.destroy();
  }

  /** Cuts the connection unless this is called again before the time is over (ping_delay_disconnect). */
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
