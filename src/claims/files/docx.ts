import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { ReadingFault } from './fault.ts';
import { textOfHtml } from './html.ts';

/** What all parts of a Word file may weigh together when unpacked. */
const heaviest = 96 * 1024 * 1024;

/** The text of a Word file, without its pictures. Notes stand at the end, their numbers are left out. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  weigh(buffer);
  try {
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noPicture, externalFileAccess: false });
    return textOfHtml(value);
  } catch {
    throw new ReadingFault('broken');
  }
}

/**
 * Unpacks each part once, with a limit, before anything else does: what a zip says of its sizes may be a lie.
 * @source PKWARE APPNOTE 6.3.10, 4.3.12 (central directory) and 4.3.16 (its end)
 */
function weigh(zip: Buffer): void {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > zip.length) throw new ReadingFault('broken');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let weight = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new ReadingFault('broken');
    if ((zip.readUInt16LE(at + 8) & 1) === 1) throw new ReadingFault('locked');
    weight += unpacked(zip, at, heaviest - weight);
    if (weight > heaviest) throw new ReadingFault('swollen');
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The unpacked size of one entry of the directory. */
function unpacked(zip: Buffer, at: number, limit: number): number {
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt16LE(at + 10) === 0) return packed;
  if (local + 30 > zip.length) throw new ReadingFault('broken');
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  try {
    return inflateRawSync(zip.subarray(from, from + packed), { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    throw new ReadingFault((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'swollen' : 'broken');
  }
}
