import { getDocumentProxy } from 'unpdf';
import { layOut, type Run } from './layout.ts';
import { tidy } from './html.ts';
import { ReadingFault } from './fault.ts';

/** More pages than any report that is checked at once. */
const mostPages = 600;

/** The text of a PDF; a locked, broken, endless or merely scanned one is a fault with its own name. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages) throw new ReadingFault('tooLong');
  const pages: Run[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((one) => ('str' in one ? [runOf(one)] : [])));
    page.cleanup();
  }
  const text = tidy(layOut(pages).replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC')));
  if (!/\p{L}{2}/u.test(text)) throw new ReadingFault('pictures');
  return text;
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false, disableFontFace: true, useSystemFonts: false });
  } catch (error) {
    throw new ReadingFault((error as Error).name === 'PasswordException' ? 'locked' : 'broken');
  }
}

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly height: number };

function runOf({ str, transform, width, height }: Item): Run {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(c, d) || height };
}
