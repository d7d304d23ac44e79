/** One line of the demo's cast. Names are `first|last`. */
export interface DemoPerson {
  readonly is: string;
  /** What Alex calls them, where it differs. */
  readonly as?: string;
  readonly phone?: string;
  readonly username?: string;
  readonly collectible?: readonly string[];
  /** Minutes since they were there, or what they let others see of it. */
  readonly seen?: number | 'online' | 'recently' | 'last_week' | 'last_month' | 'hidden' | 'never';
  readonly bot?: boolean;
  readonly premium?: boolean;
  /** Days from today. */
  readonly birthday?: number;
  readonly hidesPhone?: boolean;
  /** Not found by number, but by contacts. */
  readonly hidesFromSearch?: boolean;
  readonly addedBy?: 'username';
  readonly hasAlex?: boolean;
  readonly leaves?: boolean;
  readonly wrote?: string;
  readonly blocked?: boolean;
}
