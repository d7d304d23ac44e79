/** A file that was imported. */
export interface ImportedFile {
  /** By which only the bot can download it from Telegram. */
  readonly id: string;
  /** Unique among the files of an import, whose rows name it as their part. */
  readonly name: string;
}
