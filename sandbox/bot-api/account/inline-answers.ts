import type { InlineAnswer, InlineAsk } from '../person-chat.ts';

interface Stored {
  readonly answer: InlineAnswer;
  readonly personId: bigint;
  readonly key: string;
  readonly untilMs: number;
}

/**
 * The answers to inline queries. One is given again for the same query until its `cache_time` is over: to
 * everyone, or to the same person when it is personal (core.telegram.org/bots/api#answerinlinequery).
 */
export class InlineAnswers {
  readonly #byId = new Map<string, Stored>();

  store(personId: bigint, ask: InlineAsk, answer: InlineAnswer, now: Date): void {
    const untilMs = now.getTime() + answer.cacheSeconds * 1000;
    this.#byId.set(answer.id, { answer, personId, key: keyOf(ask), untilMs });
  }

  /** The answer that is still valid for this query of this person. */
  cached(personId: bigint, ask: InlineAsk, now: Date): InlineAnswer | undefined {
    const key = keyOf(ask);
    return [...this.#byId.values()].find(
      (one) =>
        one.key === key &&
        one.untilMs > now.getTime() &&
        (!one.answer.isPersonal || one.personId === personId),
    )?.answer;
  }

  get(id: string): InlineAnswer | undefined {
    return this.#byId.get(id)?.answer;
  }
}

function keyOf({ query, offset, chatType }: InlineAsk): string {
  return JSON.stringify([query, offset, chatType]);
}
