const outcomes = ['done', 'later', 'impossible'] as const;

/**
 * The end of the sessions of unpaired accounts at Telegram: all are signed out, or some will be, or one stays
 * because no key opens it.
 */
export interface Unpaired {
  readonly signOut: (typeof outcomes)[number];
}

/** The outcome for several accounts; `done` for none. */
export function worstOf(unpaired: readonly Unpaired[]): Unpaired {
  const worst = Math.max(0, ...unpaired.map(({ signOut }) => outcomes.indexOf(signOut)));
  return { signOut: outcomes[worst] ?? 'done' };
}
