import { createHash } from 'node:crypto';
import { labelKey } from '../../contacts/label.ts';

/** 36 bits in base64url: unique among the labels of an account, and short enough for a button. */
const tokenLength = 6;

/** Stands for a label in a button, which has no room for its text; equal labels have the same. */
export function labelToken(label: string): string {
  return createHash('sha256').update(labelKey(label)).digest('base64url').slice(0, tokenLength);
}

/** The label that a button stands for; undefined if none of these is. */
export function findLabel(labels: Iterable<string>, token: string): string | undefined {
  for (const label of labels) if (labelToken(label) === token) return label;
  return undefined;
}
