export const importPurposes = ['add', 'restore', 'tidy'] as const;

/**
 * The purpose of an import. `add`: the people of a file or message. `restore`: the contacts of a snapshot, under their
 * former names. `tidy`: other names for contacts. In the last two, renaming contacts is intended.
 */
export type ImportPurpose = (typeof importPurposes)[number];
