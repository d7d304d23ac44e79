import { readFile } from 'node:fs/promises';

const document = new URL('../../SECURITY.md', import.meta.url);

/** Columns as SECURITY.md lists them, as `<table>.<column>`. */
export interface SecurityLists {
  readonly sealed: ReadonlySet<string>;
  /** With the kinds of canaries that may be found there. */
  readonly inClear: ReadonlyMap<string, readonly string[]>;
  /** Those that hold no names, numbers or content. */
  readonly others: ReadonlySet<string>;
}

export async function readSecurityLists(): Promise<SecurityLists> {
  const text = await readFile(document, 'utf8');
  return {
    sealed: new Set(rowsOf(text, 'Sealed').flatMap(([, places = '']) => codesOf(places))),
    inClear: new Map(
      rowsOf(text, 'In clear').flatMap(([table = '', columns = '', kinds = '']) =>
        columnsOf(table, columns).map((place) => [
          place,
          kinds.split(',').map((kind) => kind.trim()),
        ]),
      ),
    ),
    others: new Set(
      rowsOf(text, 'Neither').flatMap(([table = '', columns = '']) => columnsOf(table, columns)),
    ),
  };
}

/** The cells of the table below a heading, without its head. */
function rowsOf(text: string, heading: string): readonly (readonly string[])[] {
  const [, after = ''] = text.split(`### ${heading}\n`);
  const [section = ''] = after.split(/^#/m);
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1));
}

function columnsOf(tables: string, columns: string): readonly string[] {
  return codesOf(tables).flatMap((table) => codesOf(columns).map((column) => `${table}.${column}`));
}

function codesOf(cell: string): readonly string[] {
  return Array.from(cell.matchAll(/`([\w.]+)`/g), ([, code = '']) => code);
}
