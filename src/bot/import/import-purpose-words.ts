/** How far an import is that has started. */
export type Stage = 'running' | 'paused' | 'done' | 'cancelled';

/** Texts that depend on what an import is for. */
export const purposeKeys = {
  add: {
    title: 'import-title',
    stageTitle: (stage: Stage) => `import-title-${stage}` as const,
    read: 'import-read',
    start: 'button-import',
    unchanged: 'import-changes-nothing',
    notFound: 'import-note-not_found',
    failed: 'import-note-failed',
    cancelled: 'import-note-cancelled',
  },
  restore: {
    title: 'restore-title',
    stageTitle: (stage: Stage) => `restore-title-${stage}` as const,
    read: 'restore-read',
    start: 'button-restore',
    unchanged: 'restore-nothing',
    notFound: 'restore-note-not_found',
    failed: 'restore-note-failed',
    cancelled: 'restore-note-cancelled',
  },
  tidy: {
    title: 'tidy-title',
    stageTitle: (stage: Stage) => `tidy-title-${stage}` as const,
    read: 'tidy-read',
    start: 'button-tidy-run',
    unchanged: 'tidy-nothing',
    notFound: 'tidy-note-not_found',
    failed: 'tidy-note-failed',
    cancelled: 'tidy-note-cancelled',
  },
} as const;
