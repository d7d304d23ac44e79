/** Labels of the custom fields in which Google keeps data without a column of its own. */
export const customFields = {
  id: 'Telegram ID',
  username: 'Telegram username',
  mutual: 'Telegram mutual',
} as const;

/** The columns of Google Contacts exports since 2024, as for contacts without e-mail and postal address. */
export const columns = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Phonetic First Name',
  'Phonetic Middle Name',
  'Phonetic Last Name',
  'Name Prefix',
  'Name Suffix',
  'Nickname',
  'File As',
  'Organization Name',
  'Organization Title',
  'Organization Department',
  'Birthday',
  'Notes',
  'Photo',
  'Labels',
  'Phone 1 - Label',
  'Phone 1 - Value',
  'Custom Field 1 - Label',
  'Custom Field 1 - Value',
  'Custom Field 2 - Label',
  'Custom Field 2 - Value',
  'Custom Field 3 - Label',
  'Custom Field 3 - Value',
] as const;

export type Column = (typeof columns)[number];

/** Whether a table has the columns of Roster's export, so that its cells say what was exported. */
export function hasOwnColumns(headers: readonly string[]): boolean {
  return headers.length === columns.length && columns.every((column, at) => column === headers[at]);
}
