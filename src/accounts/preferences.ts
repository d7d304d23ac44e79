/** What a person has chosen about the bot itself. */
export interface Preferences {
  /** Whether tables are sent as text, for apps that draw none. */
  plainTables(personId: bigint): Promise<boolean>;
  setPlainTables(personId: bigint, plain: boolean): Promise<void>;
}
