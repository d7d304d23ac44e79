/** The same, except that it cannot be named: reading its last name throws. */
export function mute<T extends { readonly lastName: string }>(one: T): T {
  return Object.defineProperty({ ...one }, 'lastName', {
    get() {
      throw new Error('This one is not shown, so nobody has to name it.');
    },
  });
}
