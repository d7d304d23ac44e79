import type { MemoryDatabase } from './memory-database.ts';

/**
 * Follows the statements of a database until it is asked for the next time.
 *
 * @returns for each statement with a list, how many values it has
 */
export function followLists(database: MemoryDatabase): readonly number[] {
  const lengths: number[] = [];
  database.onStatement = (parameters) => {
    const lists = parameters.map(countValues).filter((count) => count !== undefined);
    // With a parameter for each value, the parameters themselves are the list.
    const longest = Math.max(parameters.length > 20 ? parameters.length : 0, ...lists);
    if (longest > 0) lengths.push(longest);
  };
  return lengths;
}

/** The values of a list in JSON or of an array of Postgres; undefined for other parameters. */
function countValues(parameter: unknown): number | undefined {
  if (typeof parameter !== 'string') return undefined;
  if (parameter.startsWith('[')) return (JSON.parse(parameter) as readonly unknown[]).length;
  return parameter.startsWith('{"') ? parameter.split('","').length : undefined;
}
