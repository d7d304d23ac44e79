/**
 * Which view took the place of which in a message. Who taps one name after another presses buttons of
 * a picture that has been drawn anew by the time each press arrives; what was tapped before would be
 * lost. Known to this process only: elsewhere a press means what its own picture shows.
 */
export class QuickTaps {
  readonly #chains = new Map<bigint, { messageId: number; next: Map<string, string> }>();

  /** The view that stands in the message now, as far as known. */
  latest(personId: bigint, messageId: number, viewId: string): string {
    const chain = this.#chains.get(personId);
    if (chain?.messageId !== messageId) return viewId;
    let view = viewId;
    for (let next = chain.next.get(view); next !== undefined; next = chain.next.get(view)) {
      view = next;
    }
    return view;
  }

  redrawn(personId: bigint, messageId: number, from: string, to: string): void {
    let chain = this.#chains.get(personId);
    if (chain?.messageId !== messageId) {
      // Nobody chooses in two messages at the same moment.
      chain = { messageId, next: new Map() };
      this.#chains.set(personId, chain);
    }
    // What stands there now has nothing after it; it may have stood there before.
    chain.next.delete(to);
    if (from !== to) chain.next.set(from, to);
  }
}
