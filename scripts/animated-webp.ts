/** A picture of an animation. */
export interface Frame {
  /** A still WebP without an alpha channel. */
  readonly webp: Buffer;
  readonly shownMs: number;
}

const riffHead = 12;
const chunkHead = 8;
/** Of the header of the whole file: it moves. */
const animationFlag = 0x02;
/** Of a frame: it replaces what was there instead of being blended with it. */
const noBlending = 0x02;

/**
 * One animated WebP of still ones of the same size, repeated without end: the image data stays as it is, in the
 * container of an animation (developers.google.com/speed/webp/docs/riff_container).
 */
export function animateWebp(frames: readonly Frame[]): Buffer {
  const [first] = frames.map(({ webp }) => imageOf(webp));
  if (!first) throw new Error('An animation needs a frame.');
  const { width, height } = first;
  const canvas = Buffer.concat([
    Buffer.from([animationFlag, 0, 0, 0]),
    threeBytes(width - 1),
    threeBytes(height - 1),
  ]);
  // A white background, and no end of the repetitions.
  const animation = Buffer.from([255, 255, 255, 255, 0, 0]);
  const moving = frames.map(({ webp, shownMs }) => {
    const image = imageOf(webp);
    if (image.width !== width || image.height !== height) {
      throw new Error(
        `A frame has ${image.width} × ${image.height} points, not ${width} × ${height}.`,
      );
    }
    const place = [0, 0, width - 1, height - 1, shownMs].map(threeBytes);
    return chunk('ANMF', Buffer.concat([...place, Buffer.from([noBlending]), image.chunk]));
  });
  const body = Buffer.concat([chunk('VP8X', canvas), chunk('ANIM', animation), ...moving]);
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), body]));
}

/** The chunk with the image of a still WebP, and its size in points. */
function imageOf(webp: Buffer): { chunk: Buffer; width: number; height: number } {
  for (let at = riffHead; at < webp.length;) {
    const size = webp.readUInt32LE(at + 4);
    const end = at + chunkHead + size + (size % 2);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') {
      // A frame tag of three bytes, a start code of three, and two numbers of 14 bits.
      const sizes = at + chunkHead + 6;
      return {
        chunk: webp.subarray(at, end),
        width: webp.readUInt16LE(sizes) & 0x3fff,
        height: webp.readUInt16LE(sizes + 2) & 0x3fff,
      };
    }
    at = end;
  }
  throw new Error('This is no lossy WebP.');
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(chunkHead);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function threeBytes(value: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}
