/**
 * Resolves once all of `work` has settled, or after `ms` of real time: work that hangs must not hold up the end of the
 * program. Never rejects; the work goes on.
 */
export async function settledWithin(
  ms: number,
  work: Iterable<PromiseLike<unknown>>,
): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, ms).unref();
  await Promise.race([Promise.allSettled(work), late.promise]);
  clearTimeout(timer);
}
