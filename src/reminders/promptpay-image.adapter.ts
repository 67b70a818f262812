// The PromptPay code as a picture, for papers and chats that take no drawing.
import QRCode from 'qrcode';

/** A PNG of about `width` pixels with its quiet zone. */
export function qrPng(payload: string, width = 480): Promise<Buffer> {
  return QRCode.toBuffer(payload, { type: 'png', errorCorrectionLevel: 'M', margin: 4, width });
}
