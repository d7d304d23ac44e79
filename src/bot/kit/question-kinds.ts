import type { PickPurpose } from './actions.ts';
import {
  fieldsCodec,
  numericIdField,
  textIdField,
  type Fields,
  type FieldsCodec,
} from './fields.ts';

/** A question that waits for a typed answer, and the ids of what it is about. */
export interface QuestionKind<About extends readonly unknown[]> extends FieldsCodec<About> {
  readonly name: string;
}

/**
 * All questions. Names and fields are stored with an open question: changing one ends the questions
 * that are open. Fields are ids only, because nothing that a person wrote may be stored.
 */
export const questionKinds = {
  /** The words to search an account's contacts and Telegram for. */
  search: question('search', textIdField),
  /** The country of numbers in an import, and the message that shows its preview. */
  importCountry: question('import-country', textIdField, numericIdField),
  /** The name to save a user under, with a view. */
  nameToAdd: question('name-add', textIdField, numericIdField),
  nameToRename: question('name-rename', textIdField, numericIdField),
  /** The note or labels to give, with a view that names the users. */
  note: question('note', textIdField),
  labels: question('labels', textIdField),
  /** The new name of a label of an account, with its token. */
  labelName: question('label-name', textIdField, textIdField),
  /** What the person's clock shows, or where they are. */
  timeZone: question('time-zone'),
} as const;

export type UserCommandName = Exclude<PickPurpose, 'friend'>;

/** The user that a command without a reference means, among those that an account finds. */
export function whoQuestion(command: UserCommandName): QuestionKind<[accountId: string]> {
  return question(`who-${command}`, textIdField);
}

function question<About extends readonly unknown[]>(
  name: string,
  ...fields: Fields<About>
): QuestionKind<About> {
  return { name, ...fieldsCodec<About>(fields) };
}
