import { zipSync } from 'fflate';

/** An archive of files; `locked`: names of entries that are marked as encrypted. */
export function writeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { locked = [] }: { readonly locked?: readonly string[] } = {},
): Uint8Array {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, Buffer.from(file)])),
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = Buffer.from(bytes).toString('latin1');
  for (const name of locked) {
    // The directory is at the end; its flags are 38 bytes before the name.
    const at = text.lastIndexOf(name) - 38;
    view.setUint16(at, view.getUint16(at, true) | 1, true);
  }
  return bytes;
}
