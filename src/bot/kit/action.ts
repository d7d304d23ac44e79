import { fieldsCodec, textIdField, type Fields } from './fields.ts';

/** The first field of all data. Changes with the meaning of buttons, so that old buttons are recognized. */
const version = '1';
/** Telegram's limit for callback data. */
const maxBytes = 64;

/** The meaning of a button. The data contains ids, counts and keywords, and words that were typed to search. */
export interface Action<Args extends readonly unknown[]> {
  /** The second field of the data; unique among all actions. */
  readonly name: string;
  /** Whether the data would not exceed 64 bytes. */
  holds(...args: Args): boolean;
  /** The callback data of a button. Throws if it exceeds 64 bytes. */
  data(...args: Args): string;
  /** Undefined if the data belongs to another action or version, or is invalid. */
  read(data: string): Args | undefined;
}

/** An action about something with an id, which is the first field. Handlers get what it identifies. */
interface ActionAbout<Subject, Rest extends readonly unknown[]> extends Action<[string, ...Rest]> {
  readonly about: Subject;
}

export type ViewAction<Rest extends readonly unknown[]> = ActionAbout<'view', Rest>;
export type AccountAction<Rest extends readonly unknown[]> = ActionAbout<'account', Rest>;
export type ImportAction<Rest extends readonly unknown[]> = ActionAbout<'import', Rest>;

export function action<Args extends readonly unknown[]>(
  name: string,
  ...fields: Fields<Args>
): Action<Args> {
  const codec = fieldsCodec<Args>(fields);
  const start = `${version}:${name}`;
  const write = (args: Args): string => [version, name, ...codec.write(args)].join(':');
  const fits = (data: string): boolean => Buffer.byteLength(data) <= maxBytes;
  return {
    name,
    holds: (...args) => fits(write(args)),
    data: (...args) => {
      const data = write(args);
      if (!fits(data)) throw new Error(`The data of ${name} is too long`);
      return data;
    },
    read: (data) => {
      // Most data is of other actions, and every button of a keyboard is read by several.
      if (!data.startsWith(start) || actionNameOf(data) !== name) return undefined;
      const [, , ...texts] = data.split(':');
      const args = codec.read(texts);
      // What does not fit into a button came from none.
      return args && fits(write(args)) ? args : undefined;
    },
  };
}

/** The name of the action that the data is for; undefined if it is of another version. */
export function actionNameOf(data: string): string | undefined {
  const [dataVersion, name] = data.split(':', 2);
  return dataVersion === version ? name : undefined;
}

function actionAbout<const Subject>(about: Subject) {
  return <Rest extends readonly unknown[]>(
    name: string,
    ...rest: Fields<Rest>
  ): ActionAbout<Subject, Rest> => ({
    about,
    ...action<[string, ...Rest]>(name, textIdField, ...rest),
  });
}

export const viewAction = actionAbout('view');
export const accountAction = actionAbout('account');
export const importAction = actionAbout('import');
