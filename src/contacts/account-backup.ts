import type { Annotation } from './annotation.ts';
import type { SnapshotContact } from './book-difference.ts';
import type { Name } from './contact.ts';
import type { SavedNumber } from './saved-number.ts';

/** A contact with the note and labels that the person keeps about them. */
export type BackupContact = SnapshotContact & Annotation;

/** The account that a backup is of. */
interface BackupOwner extends Name {
  readonly id: bigint;
}

/** All of an account that a restore brings back. See docs/backup-format.md for the file. */
export interface AccountBackup {
  readonly madeAt: Date;
  readonly account: BackupOwner;
  readonly contacts: readonly BackupContact[];
  /** When Telegram's saved numbers were read; undefined if they never were, and there are none. */
  readonly savedReadAt: Date | undefined;
  readonly savedNumbers: readonly SavedNumber[];
  /** Users whom the account blocks, contacts or not. */
  readonly blocked: readonly SnapshotContact[];
}

/** The version of the file, which every change of its fields raises. */
export const backupVersion = 1;

/** In bytes: bots may send 50 MB, but they get no larger files back than this (core.telegram.org/bots/api#getfile). */
export const maxBackupBytes = 20 * 1024 * 1024;

/** Why a file of Roster is not read: it is not as Roster wrote it, or a newer Roster wrote it. */
export type BackupProblem = 'damaged' | 'newer';
