/** One thing that the page does for the visitor. */
type JobStep =
  | { readonly say: string }
  /** Taps the button with one of these labels in what came since the last step that said something. */
  | { readonly press: readonly string[] }
  | { readonly attach: 'phone_export' }
  /** An action of `act.ts`, for another person. */
  | {
      readonly act: {
        readonly do: 'add';
        readonly person: bigint;
        readonly other: bigint;
        readonly firstName: string;
        readonly lastName: string;
        readonly sharePhone: boolean;
      };
    };

/** A job that the page offers above the input, and does with one tap. */
export interface PageJob {
  readonly label: string;
  /** Whether it is offered before or after a device besides the phone is signed in. */
  readonly offered: 'before_pairing' | 'after_pairing';
  readonly steps: readonly JobStep[];
  /** Labels of a button that may come in between; it is tapped first. */
  readonly answer?: readonly string[];
}
