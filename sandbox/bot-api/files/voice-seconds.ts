/** Opus always counts in 48 kHz (RFC 7845). */
const SAMPLES_PER_SECOND = 48_000n;

/**
 * The length of a voice message: the position of the last page of an Ogg file (RFC 3533). Undefined for
 * other files, because apps record voice messages in Ogg with Opus.
 */
export function readVoiceSeconds(bytes: Buffer): number | undefined {
  const lastPage = bytes.lastIndexOf('OggS');
  if (!bytes.subarray(0, 4).equals(Buffer.from('OggS')) || bytes.length < lastPage + 14) {
    return undefined;
  }
  return Number(bytes.readBigUInt64LE(lastPage + 6) / SAMPLES_PER_SECOND);
}
