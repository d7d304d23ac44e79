import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A TCP server that can be taken down for a while and can cut its connections. */
export class Listener {
  readonly #host: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isDown = false;
  #port = 0;

  constructor(host: string, onConnection: (socket: Socket) => void) {
    this.#host = host;
    this.#server = createServer((socket) => {
      if (this.#isDown) return void socket.resetAndDestroy();
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      onConnection(socket);
    });
  }

  get port(): number {
    return this.#port;
  }

  /** Listens on a free port. */
  async open(): Promise<void> {
    this.#server.listen(0, this.#host);
    await once(this.#server, 'listening');
    // The address of a TCP server is an object; only a pipe's is a string.
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Keeps the port while down, because another process could take it before the server is up again. */
  setDown(isDown: boolean): void {
    this.#isDown = isDown;
    if (isDown) this.cut();
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
