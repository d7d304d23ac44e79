/** Cuts a stream into MTProto packets, and wraps packets for the way back. */
export interface Framing {
  /** The packets completed by these bytes. Throws on what no client would send. */
  read(chunk: Buffer): readonly Buffer[];
  write(packet: Buffer): Buffer;
}

/** Longer packets than this are nonsense, or an attack: real Telegram cuts the connection too. */
const maxPacketBytes = 1 << 24;

/** Keeps the beginning of a packet until the rest of it comes. */
export class Splitter {
  #rest: Buffer = Buffer.alloc(0);
  readonly #next: (bytes: Buffer) => { readonly packet: Buffer; readonly size: number } | undefined;

  /** `next` gives the packet at the start of the bytes and how many it took, once all are there. */
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

/** Refuses a length that cannot be one of a packet. */
export function checkLength(length: number): number {
  if (length < 0 || length > maxPacketBytes) throw new Error(`a packet of ${length} bytes`);
  return length;
}
