import { Readable } from 'node:stream';
import sharp from 'sharp';
import { type IncomingFile, receiveFile } from '#app/platform/media/intake.server.ts';

/** A JPEG of one colour with a stroke in it, so that two of different hue are different pictures. */
export async function jpegBytes(hue = 120, width = 800, height = 600): Promise<Buffer> {
  const stroke = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 60% 60%)"/><circle cx="${(hue * 2) % width}" cy="${height / 3}" r="${height / 5}" fill="hsl(${(hue + 140) % 360} 70% 30%)"/></svg>`;
  return sharp(Buffer.from(stroke)).jpeg().toBuffer();
}

/** A photo received as an upload is: judged, its original stored. */
export async function receivedPhoto(hue = 120): Promise<IncomingFile> {
  const received = await receiveFile(Readable.from([await jpegBytes(hue)]), 'IMG 001.jpg', 'picture');
  if (!received.ok) throw new Error(received.code);
  return received.file;
}
