import { InputFile } from 'grammy';

/** ISO/IEC 18004 requires this margin; a dark chat would not provide it. */
const quietZoneModules = 4;
const sizePx = 640;

/** A QR code as a PNG, black on white in every chat theme. */
export async function renderQrPicture(content: string, fileName: string): Promise<InputFile> {
  const color = { dark: '#000000ff', light: '#ffffffff' };
  const { default: QRCode } = await import('qrcode');
  const png = await QRCode.toBuffer(content, { margin: quietZoneModules, width: sizePx, color });
  return new InputFile(png, fileName);
}
