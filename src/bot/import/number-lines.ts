/** With its country code, so that dates, prices and order numbers are none. */
const number = /(?:^|[\s,;:|<("'])\+\s?[1-9](?:[\s().\-–/]*\d){6,14}(?!\d)/;

/** How many lines a text has, if each of them has a number in it; none otherwise. */
export function countNumberLines(text: string): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => number.test(line)) ? lines.length : 0;
}
