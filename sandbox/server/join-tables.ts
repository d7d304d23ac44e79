type Table = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, Table>>;

/** The names that two of the tables define, where the types of both list their names. */
type SharedNames<T extends Tables> = {
  [A in keyof T]: {
    [B in Exclude<keyof T, A>]: string extends keyof T[A] | keyof T[B]
      ? never
      : keyof T[A] & keyof T[B];
  }[Exclude<keyof T, A>];
}[keyof T];

/** Anything for distinct tables. Otherwise a type that no argument has, so the call does not compile. */
type Distinct<T extends Tables> = [SharedNames<T>] extends [never]
  ? unknown
  : { readonly 'two tables define': SharedNames<T> };

type EntryOf<T> = T extends unknown ? T[keyof T] : never;

/**
 * Joins tables of methods into one. Spreading them would let a later table replace a method of an
 * earlier one silently, so a name that two tables define is refused: by the compiler where the types
 * list the names, otherwise by an error that names the method and both tables.
 */
export function joinTables<const T extends Tables>(
  tables: T & Distinct<T>,
): Readonly<Record<string, EntryOf<T[keyof T]>>> {
  const joined: Record<string, EntryOf<T[keyof T]>> = {};
  const tableOf = new Map<string, string>();
  for (const [table, methods] of Object.entries<Table>(tables)) {
    for (const [name, method] of Object.entries(methods)) {
      const other = tableOf.get(name);
      if (other !== undefined) {
        throw new Error(`${name} is in two method tables: ${other} and ${table}. Remove one.`);
      }
      tableOf.set(name, table);
      // `Object.entries` forgets the type of the entries, which is the one of the tables.
      joined[name] = method as EntryOf<T[keyof T]>;
    }
  }
  return joined;
}
