import { PDFiumLibrary } from '@hyzyla/pdfium';
import { type Accepted, MIME, type Refused, type Rendered, type Verdict } from './child-protocol.ts';
import { derive } from './pictures.server.ts';
import { MAX_PAGES, type Probe } from './plan.ts';

/** Longest side of the preview of a first page, in pixels. */
const PREVIEW_EDGE = 1600;
/** No sheet is longer (100 m); PDF programs draw none above 200 inches by themselves. */
const MAX_PAGE_POINTS = 283_465;

type Document = Awaited<ReturnType<PDFiumLibrary['loadDocument']>>;
let library: Promise<PDFiumLibrary> | undefined;

async function load(bytes: Uint8Array, probe: Probe): Promise<Document | Refused> {
  library ??= PDFiumLibrary.init();
  try {
    return await (await library).loadDocument(bytes);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|security/i.test(message)) return { outcome: 'refused', code: 'MEDIA_ENCRYPTED_PDF' };
    return { outcome: 'refused', code: probe.ending === 'whole' ? 'MEDIA_CORRUPT' : 'MEDIA_TRUNCATED' };
  }
}

function factsOf(document: Document, probe: Probe): Accepted | Refused {
  const pages = document.getPageCount();
  if (pages < 1) return { outcome: 'refused', code: 'MEDIA_CORRUPT' };
  if (pages > MAX_PAGES) return { outcome: 'refused', code: 'MEDIA_TOO_MANY_PAGES' };
  const { width, height } = pageSize(document);
  return { outcome: 'attachment', type: probe.type, mime: MIME.pdf, pages, width, height };
}

/** Size of the first page in points; 0×0 when it makes no sense. */
function pageSize(document: Document): { width: number; height: number } {
  try {
    const { originalWidth, originalHeight } = document.getPage(0).getOriginalSize();
    const sane = [originalWidth, originalHeight].every((side) => side >= 1 && side <= MAX_PAGE_POINTS);
    return sane
      ? { width: Math.round(originalWidth), height: Math.round(originalHeight) }
      : { width: 0, height: 0 };
  } catch {
    return { width: 0, height: 0 };
  }
}

/** Structure only: opens, counts pages, asks for no password. Drawing a heavy plan may take longer than a verdict may. */
export async function inspectPdf(bytes: Uint8Array, probe: Probe): Promise<Verdict> {
  const document = await load(bytes, probe);
  if ('outcome' in document) return document;
  const verdict = factsOf(document, probe);
  document.destroy();
  return verdict;
}

/** First page as pictures. A page that cannot be drawn costs the preview, not the attachment. */
export async function renderPdf(
  bytes: Uint8Array,
  probe: Probe,
  outDir: string,
): Promise<Rendered | Refused> {
  const document = await load(bytes, probe);
  if ('outcome' in document) return document;
  const verdict = factsOf(document, probe);
  if (verdict.outcome === 'refused') return verdict;
  const bare = { ...verdict, placeholder: '', phash: '', variants: [] };
  if (!verdict.width) return bare;
  try {
    const scale = PREVIEW_EDGE / Math.max(verdict.width, verdict.height);
    const page = await document.getPage(0).render({ scale, render: 'bitmap' });
    return {
      ...verdict,
      ...(await derive({ data: page.data, width: page.width, height: page.height, channels: 4 }, outDir)),
    };
  } catch {
    return bare;
  } finally {
    document.destroy();
  }
}
