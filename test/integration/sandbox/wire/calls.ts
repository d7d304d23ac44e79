import { startTestWire } from './start-test-wire.ts';

export const reset = { _: 'contacts.resetSaved' };
export const nearest = { _: 'help.getNearestDc' };
/** The answer to `reset`. */
export const isTrue = { _: 'rpc_result', result: { _: 'boolTrue' } };

/** A wire whose contacts.resetSaved counts how often it is run. */
export async function countingWire() {
  const counted = { runs: 0 };
  const wire = await startTestWire({ 'contacts.resetSaved': () => (counted.runs += 1) > 0 });
  return { wire, counted };
}
