/** A backup as a file. */
export interface MadeBackup {
  readonly madeAt: Date;
  /** When the saved numbers in it were read; undefined if they never were. */
  readonly savedReadAt: Date | undefined;
  readonly counts: Readonly<Record<'contacts' | 'savedNumbers' | 'blocked', number>>;
  /** Of the content, without the times at which it was read: the same for the same content. */
  readonly digest: string;
  /** Undefined if the file would be larger than bots get back. */
  readonly chunks: readonly Uint8Array[] | undefined;
}
