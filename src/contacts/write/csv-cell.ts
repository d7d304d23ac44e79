/**
 * Where a cell may start: also after a semicolon, tab or line break in it, because a spreadsheet with another
 * separator (Excel in half of Europe) starts a new cell there.
 */
const start = '(?<=^|[;\\t\\r\\n])';
/** The full-width forms are included, because some spreadsheets treat them alike. */
const sign = '(?=[=+\\-@\\t\\r\\0\uFF1D\uFF0B\uFF0D\uFF20])';

const unsafe = new RegExp(`${start}'*${sign}`, 'g');
const neutralized = new RegExp(`${start}'('*)${sign}`, 'g');

/**
 * Keeps a spreadsheet from running a text as a formula: inserts an apostrophe before a character that could
 * start one (owasp.org/www-community/attacks/CSV_Injection). After existing apostrophes one more is added,
 * so that `restoreCell` restores the text exactly.
 */
export function neutralizeCell(text: string): string {
  return text.replace(unsafe, "$&'");
}

/** Reverts `neutralizeCell`. */
export function restoreCell(cell: string): string {
  return cell.replace(neutralized, '$1');
}
