import type { Contact } from '../contacts/contact.ts';
import type { SavedNumber } from '../contacts/takeout.ts';

/** `contact` has the number; undefined: none whose number I can see. */
export interface SavedEntry extends SavedNumber {
  readonly contact: Contact | undefined;
}

export interface SavedView {
  /** Searches names and numbers. */
  readonly words: string;
  readonly filter: 'all' | 'without' | 'with';
  /** From 0; past the end means the last page. */
  readonly page: number;
}

export interface SavedPage {
  readonly view: SavedView;
  readonly rows: readonly SavedEntry[];
  readonly pages: number;
  readonly matching: number;
  readonly total: number;
  /** How many of all have no account that I can see. */
  readonly without: number;
  readonly readAt: Date;
}

/** Telegram's list of every number the account ever imported. It is given out in exports only. */
export interface SavedList {
  /** As last read, by name; undefined when it never was. */
  page(view: SavedView): Promise<SavedPage | undefined>;
  /** All that match, in the order of the pages: for deleting what was looked at. */
  matching(view: Pick<SavedView, 'words' | 'filter'>): Promise<readonly SavedEntry[]>;
  /**
   * Reads it anew. `waiting`: Telegram wants the owner's Allow, or time until `until`; it is tried
   * again without being asked, and the event `saved_list` tells when it is there. Telegram tells
   * every device of the owner about the first call.
   */
  fetch(): Promise<{ readonly kind: 'ready' } | { readonly kind: 'waiting'; readonly until: Date }>;
  /** Until when, when it is being waited for. */
  waiting(): Promise<Date | undefined>;
  /** False when nothing was being waited for. */
  stopWaiting(): Promise<boolean>;
}
