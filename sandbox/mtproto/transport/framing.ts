/**
 * Splits a stream into MTProto packets and wraps outgoing packets. The folder has one file for each
 * transport. It leaves out sockets and the content of packets.
 */
export interface Framing {
  /** The packets that these bytes complete. Throws on an invalid packet. */
  read(chunk: Buffer): readonly Buffer[];
  write(packet: Buffer): Buffer;
}

/** Telegram also cuts connections that announce longer packets. */
const maxPacketBytes = 1 << 24;

/** Keeps an incomplete packet until the rest arrives. */
export class Splitter {
  #rest: Buffer = Buffer.alloc(0);
  readonly #next: (bytes: Buffer) => { readonly packet: Buffer; readonly size: number } | undefined;

  /** `next` returns the first packet and the bytes it takes, or undefined while it is incomplete. */
  constructor(next: (bytes: Buffer) => { packet: Buffer; size: number } | undefined) {
    this.#next = next;
  }

  push(chunk: Buffer): readonly Buffer[] {
    let bytes = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    const packets: Buffer[] = [];
    for (let found = this.#next(bytes); found; found = this.#next(bytes)) {
      packets.push(found.packet);
      bytes = bytes.subarray(found.size);
    }
    this.#rest = bytes;
    return packets;
  }
}

/** Throws on an impossible packet length. */
export function checkLength(length: number): number {
  if (length < 0 || length > maxPacketBytes)
    throw new Error(`A packet cannot have ${length} bytes.`);
  return length;
}
