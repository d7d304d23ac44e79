/**
 * Where a cell may begin: also after a semicolon, tab or line break inside of it, because a spreadsheet
 * set to another separator (Excel in half of Europe) begins a new one there.
 */
const start = '(?<=^|[;\\t\\r\\n])';
/** With the full-width forms, which some spreadsheets take for the plain ones. */
const sign = '(?=[=+\\-@\\t\\r\\0\uFF1D\uFF0B\uFF0D\uFF20])';

const unsafe = new RegExp(`${start}'*${sign}`, 'g');
const neutralised = new RegExp(`${start}'('*)${sign}`, 'g');

/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before what could begin one
 * (owasp.org/www-community/attacks/CSV_Injection). Where apostrophes stand there already one more is
 * added, so that `readSafeCell` finds the text as it was.
 */
export function safeCell(text: string): string {
  return text.replace(unsafe, "$&'");
}

/** Takes back what `safeCell` did. */
export function readSafeCell(cell: string): string {
  return cell.replace(neutralised, '$1');
}
