/** What a picture of `npm run previews` was drawn from, kept in the picture itself: so a test sees when it is old. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { PREVIEW_FOLDER, previewSvg, type Preview, type PreviewColours } from '../../src/site/preview.ts';

/** The light colours of the style sheet. */
export function previewColours(): PreviewColours {
  const sheet = readFileSync('src/styles/tokens.css', 'utf8');
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1] ?? '';
  return { paper: token('paper'), ink: token('ink'), soft: token('soft'), line: token('line'), seal: token('seal') };
}
export const drawingOf = (preview: Preview): string => previewSvg(preview, previewColours());
export const pictureOf = ({ id }: Preview): string => `public/${PREVIEW_FOLDER}/${id}.png`;
/** The text that a picture made from a drawing holds. */
export const markOf = (drawing: string): string => `Source\0${createHash('sha256').update(drawing).digest('hex')}`;

/** A PNG with a text in it, after the header that every PNG begins with (8 bytes, and a chunk of 25). */
export function withMark(png: Buffer, mark: string): Buffer {
  const typed = Buffer.from(`tEXt${mark}`, 'latin1');
  const chunk = Buffer.alloc(4 + typed.length + 4);
  chunk.writeUInt32BE(typed.length - 4, 0);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), 4 + typed.length);
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)]);
}
