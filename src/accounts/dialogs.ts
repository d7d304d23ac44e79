/** The state of a person's open conversation, sealed while it is stored. Holds JSON only. */
export interface Dialogs {
  /** Undefined when there is none, or none that can be opened any more. */
  load(personId: bigint): Promise<unknown>;
  save(personId: bigint, state: unknown): Promise<void>;
  forget(personId: bigint): Promise<void>;
}
