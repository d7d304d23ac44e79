import { InputFile } from 'grammy';
import QRCode from 'qrcode';

/** Modules of quiet zone that ISO/IEC 18004 asks for: in a dark chat there is none around the picture. */
const quietZone = 4;
const pixels = 640;

/** A code that cameras can read, black on white whatever the colours of the chat. */
export async function qrPicture(says: string, fileName: string): Promise<InputFile> {
  const color = { dark: '#000000ff', light: '#ffffffff' };
  const png = await QRCode.toBuffer(says, { margin: quietZone, width: pixels, color });
  return new InputFile(png, fileName);
}
