import type { ColumnRole } from '../../labels/header-roles.ts';
import type { FieldValue } from '../fields/record-from-fields.ts';

const named: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'first',
  'middle',
  'last',
  'whole',
  'nickname',
  'organisation',
]);
/** The roles by which a person is added. */
const reach: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['phone', 'username', 'telegram_id']);

/** A formula as programs write it when they have no result, or the error that it resulted in. */
const formula =
  /^(?:=\s*(?:[A-Z$({"']|\d+[*/&])|#(?:REF|VALUE|NAME|NUM|NULL|DIV\/0|SPILL|CALC)[!?]?$)/i;
/** A number in scientific notation. */
const scientific = /^([+-]?)(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
/** Spreadsheets keep so many digits. */
const maxDigits = 15;
/** A number with more zeros at its end, such as `4.479E+11`, was shortened for display. */
const maxZeros = 1;

/** How a cell stands in the file. */
interface RawCell {
  /** With what programs add to make it safe for spreadsheets: `'=1+1` is a text, `=1+1` a formula. */
  readonly raw: string;
  readonly isHidden?: boolean;
}

/**
 * Checks a cell for the faults of spreadsheets: formulas without a result, numbers whose last digits are lost,
 * and hidden cells. A long number that is complete gets its digits back.
 *
 * @example
 * const text = '4.47911E+11';
 * checkCell({ role: 'phone', text, header: '' }, { raw: text }).fault; // 'imprecise'
 */
export function checkCell(field: FieldValue, { raw, isHidden = false }: RawCell): FieldValue {
  const { role, text } = field;
  if (text === '' || !(reach.has(role) || named.has(role))) return field;
  if (formula.test(text) && formula.test(raw.trim())) return { ...field, fault: 'formula' };
  if (!reach.has(role)) return field;
  if (isHidden) return { ...field, fault: 'hidden' };
  const [, sign = '', first = '', more = '', exponent = ''] = scientific.exec(text) ?? [];
  if (first === '') return field;
  const zeros = Number(exponent) - more.length;
  const isComplete = zeros >= 0 && zeros <= maxZeros && more.length < maxDigits;
  if (!isComplete) return { ...field, fault: 'imprecise' };
  return { ...field, text: `${sign === '+' ? sign : ''}${first}${more}${'0'.repeat(zeros)}` };
}
