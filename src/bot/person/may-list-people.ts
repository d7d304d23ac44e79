/** A card at the beginning of a line. Blanks of other lines would be looked through again for each line. */
export const vcardBegin = /^[^\S\r\n\u2028\u2029]*BEGIN:VCARD\b/im;

/** Whether a message may list several people, judged without the account and without the readers. */
export function mayListPeople(text: string): boolean {
  if (vcardBegin.test(text)) return true;
  return (text.match(/\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,3}\p{Nd}){5,}/gu)?.length ?? 0) > 1;
}
