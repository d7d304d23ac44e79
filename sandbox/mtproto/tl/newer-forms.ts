import type { TlObject } from './value.ts';

/**
 * Constructors whose form changed in a newer layer, by their name in older ones. The rest of the sandbox
 * writes the older form; clients of a layer that lacks it, or wants another type in its place, get the
 * newer one. Inline buttons have types of their own since a layer
 * after 227.
 */
export const newerForms: Readonly<Record<string, (older: TlObject) => TlObject>> = {
  keyboardButtonRow: (row) => ({ ...row, _: 'keyboardInlineButtonRow' }),
  keyboardButtonCallback: ({ text, data }) => ({
    _: 'keyboardInlineButton',
    text,
    type: { _: 'inlineButtonTypeCallback', data },
  }),
};
