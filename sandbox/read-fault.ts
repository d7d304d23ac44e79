import type { Fault } from './server/faults.ts';

interface Rule<Failure> {
  readonly method: string;
  readonly fault: Fault<Failure>;
  readonly times: number;
}

/** Reads a rule for a method of MTProto. Throws with a sentence for a malformed one. */
export function readFault(rule: string): Rule<{ readonly code: number; readonly text: string }> {
  const { method, what, times } = split(rule);
  const fault = withoutError(what) ?? { kind: 'error' as const, error: readError(rule, what) };
  return { method, fault, times };
}

/** The same for a method of the Bot API. A third part of the error is `retry_after`, in seconds. */
export function readBotFault(
  rule: string,
): Rule<{ readonly code: number; readonly description: string; readonly retryAfter?: number }> {
  const { method, what, times } = split(rule);
  const plain = withoutError(what);
  if (plain) return { method, fault: plain, times };
  const { code, text } = readError(rule, what);
  const [, description = '', seconds] = /^(.*?)(?::(\d+))?$/su.exec(text) ?? [];
  const retry = seconds === undefined ? {} : { retryAfter: Number(seconds) };
  return { method, fault: { kind: 'error', error: { code, description, ...retry } }, times };
}

function split(rule: string): {
  readonly method: string;
  readonly what: string;
  readonly times: number;
} {
  const [, method, what, times = '1'] = /^([^=]+)=(.+?)(?:\*([1-9]\d*))?$/su.exec(rule) ?? [];
  if (!method || !what) throw new Error(`"${rule}" is not METHOD=FAULT.`);
  return { method, what, times: Number(times) };
}

function withoutError(what: string): Exclude<Fault<never>, { kind: 'error' }> | undefined {
  if (what === 'silence') return { kind: 'silence' };
  if (what === 'drop-before') return { kind: 'drop', when: 'before' };
  if (what === 'drop-after') return { kind: 'drop', when: 'after' };
  return undefined;
}

function readError(rule: string, what: string): { readonly code: number; readonly text: string } {
  const [, code, text] = /^(\d{3}):(.+)$/su.exec(what) ?? [];
  if (!code || !text) throw new Error(`"${rule}" has neither CODE:TEXT nor silence nor drop.`);
  return { code: Number(code), text };
}
