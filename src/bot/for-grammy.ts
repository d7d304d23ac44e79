import type { Api } from 'grammy';

/** grammY's types name the signal of a polyfill; at run time grammY accepts Node's own. */
export function forGrammy(signal: AbortSignal): NonNullable<Parameters<Api['getMe']>[0]> {
  return signal as NonNullable<Parameters<Api['getMe']>[0]>;
}
