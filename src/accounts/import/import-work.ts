import type { ImportNews } from './import-news.ts';
import { workOnImport } from './import-run.ts';
import type { Keeper } from '../session/keeper.ts';
import type { Tools } from '../tools.ts';

/** The imports that this process works on. */
export class ImportWork {
  readonly #parts: { readonly keeper: Keeper; readonly news: ImportNews; readonly tools: Tools };
  readonly #closing: AbortSignal;
  readonly #running = new Map<string, Promise<void>>();

  constructor(keeper: Keeper, news: ImportNews, tools: Tools, closing: AbortSignal) {
    this.#parts = { keeper, news, tools };
    this.#closing = closing;
  }

  /** One that is worked on already, because its job was taken for dead, is not worked on twice. */
  on(importId: string, stop: AbortSignal): Promise<void> {
    const known = this.#running.get(importId);
    if (known) return known;
    const either = AbortSignal.any([stop, this.#closing]);
    const running = workOnImport(importId, either, this.#parts).finally(() =>
      this.#running.delete(importId),
    );
    this.#running.set(importId, running);
    return running;
  }
}
