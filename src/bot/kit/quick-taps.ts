/**
 * Remembers which view replaced which in a message. Quick taps arrive with the view id of a screen that
 * an earlier tap has already replaced, and applying them to that view would lose the earlier tap. Kept
 * in memory: in another process, a tap applies to the view it was made on.
 */
export class QuickTaps {
  readonly #chains = new Map<bigint, { messageId: number; next: Map<string, string> }>();

  /** The view that the message shows now, as far as known. */
  latest(personId: bigint, messageId: number, viewId: string): string {
    const chain = this.#chains.get(personId);
    if (chain?.messageId !== messageId) return viewId;
    let view = viewId;
    for (let next = chain.next.get(view); next !== undefined; next = chain.next.get(view)) {
      view = next;
    }
    return view;
  }

  replaced(personId: bigint, messageId: number, from: string, to: string): void {
    let chain = this.#chains.get(personId);
    if (chain?.messageId !== messageId) {
      // One message per person is enough: people do not tick in two messages at once.
      chain = { messageId, next: new Map() };
      this.#chains.set(personId, chain);
    }
    // `to` is the newest view; it may have been shown before.
    chain.next.delete(to);
    if (from !== to) chain.next.set(from, to);
  }
}
