/** Spelled as programs do: Null and Nan are names of people. */
const noValue = /^(?:None|nan|NaN|NaT|null|NULL|<null>|<NULL>|\(null\)|\\N|undefined|#N\/A|N\/A)$/;

/** Whether a cell or value is what a program writes where it has none. */
export function isNoValue(text: string): boolean {
  return text.length <= 9 && noValue.test(text);
}
