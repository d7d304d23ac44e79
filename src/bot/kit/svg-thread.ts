import { Worker } from 'node:worker_threads';

/** A picture to draw: SVG, the font for all of its text, and how wide the PNG is. */
export interface SvgDrawing {
  readonly svg: string;
  readonly widthPx: number;
  readonly fontFile: string;
  readonly fontFamily: string;
}

type Drawn = PromiseWithResolvers<Buffer>;

/** How long the thread is kept without work: starting it takes about 100 ms. */
const idleMs = 60_000;

/**
 * Draws pictures one after the other in a thread of its own, because drawing and encoding one takes about 20 ms. An
 * idle thread does not keep the process alive.
 */
export class SvgThread {
  /** In the order in which the thread answers. */
  readonly #waiting: { readonly drawing: SvgDrawing; readonly drawn: Drawn }[] = [];
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** A PNG. Rejects if the SVG is not valid. */
  draw(drawing: SvgDrawing): Promise<Buffer> {
    const drawn: Drawn = Promise.withResolvers();
    this.#waiting.push({ drawing, drawn });
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(drawing);
    return drawn.promise;
  }

  #start(): Worker {
    // Drawing needs no variable of the process, whose variables include secrets.
    const worker = new Worker(new URL('svg-worker.ts', import.meta.url), { env: {} });
    // Only `svg-worker.ts` posts messages.
    worker.on('message', (png: Uint8Array) => {
      this.#waiting.shift()?.drawn.resolve(Buffer.from(png));
      if (this.#waiting.length > 0) return;
      worker.unref();
      this.#idle = setTimeout(() => this.#end(), idleMs).unref();
    });
    return worker.on('error', (error) => {
      this.#end();
      this.#waiting.shift()?.drawn.reject(error);
      // The others wait for another thread.
      for (const { drawing, drawn } of this.#waiting.splice(0)) {
        this.draw(drawing).then(drawn.resolve, drawn.reject);
      }
    });
  }

  #end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
