/** What is written around the panels when the chart leaves the page. */
export type PictureWords = { readonly title: string; readonly legend: readonly string[]; readonly source: string; readonly rightToLeft: boolean };

const pad = 24;
const line = 22;
const font = "'Inter Variable', Inter, system-ui, sans-serif";

/** The light colours of the page, written out: a file of its own has no style to ask. */
const paper: Readonly<Record<string, string>> = {
  'var(--accent)': '#0b4fa0',
  'var(--accent-soft)': '#e9f0f8',
  'var(--muted)': '#525c68',
  'var(--ink)': '#11151a',
  'var(--paper)': '#ffffff',
};
const quiet = { fill: '#525c68' };

/**
 * The chart as one file of its own: title, panels, legend, source. Always in light colours, since it will stand on
 * somebody else's paper.
 */
export function pictureFile(chart: Element, { title, legend, source, rightToLeft }: PictureWords): SVGSVGElement {
  const panels = [...chart.querySelectorAll('.panel')].flatMap((panel) => {
    const drawn = panel.querySelector('svg');
    return drawn ? [{ drawn, name: panel.querySelector('.panel-title')?.textContent ?? '' }] : [];
  });
  const width = Math.max(320, ...panels.map(({ drawn }) => Number(drawn.getAttribute('width')))) + 2 * pad;
  const file = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: String(width), 'font-family': font });
  let y = pad;
  const write = (text: string, size: number, look: Readonly<Record<string, string>> = {}) => {
    const said = {
      x: String(rightToLeft ? width - pad : pad),
      'font-size': String(size),
      fill: '#11151a',
      direction: rightToLeft ? 'rtl' : 'ltr',
      ...look,
    };
    for (const part of wrapped(text, Math.floor((width - 2 * pad) / (size * 0.58)))) {
      y += line * (size / 14);
      file.append(element('text', { ...said, y: String(y) }, part));
    }
  };
  write(title, 19, { 'font-weight': '600' });
  y += 10;
  for (const { drawn, name } of panels) {
    if (name !== '') write(name, 14, { 'font-weight': '600' });
    file.append(onPaper(drawn, y));
    y += Number(drawn.getAttribute('height')) + 6;
  }
  for (const text of legend) write(text, 12.5, quiet);
  y += 4;
  write(source, 12.5, { ...quiet, direction: 'ltr', 'text-anchor': rightToLeft ? 'end' : 'start' });
  const height = Math.ceil(y + pad);
  file.setAttribute('height', String(height));
  file.setAttribute('viewBox', `0 0 ${width} ${height}`);
  file.prepend(element('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
  return file;
}

/** A drawing with everything that the page's style gives it written into it. */
function onPaper(drawn: SVGSVGElement, y: number): Node {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.querySelector('style')?.remove();
  const coloured = [copy, ...copy.querySelectorAll('*')];
  for (const [at, one] of [drawn, ...drawn.querySelectorAll(':not(style)')].entries()) {
    const twin = coloured[at];
    for (const name of ['fill', 'stroke']) {
      const colour = paper[one.getAttribute(name) ?? ''];
      if (colour !== undefined) twin?.setAttribute(name, colour);
    }
    if (one.tagName === 'text') twin?.setAttribute('font-size', getComputedStyle(one).fontSize);
  }
  for (const name of ['style', 'class', 'font-family', 'font-size', 'aria-hidden']) copy.removeAttribute(name);
  for (const [name, value] of [
    ['x', pad],
    ['y', y],
    ['overflow', 'visible'],
  ] as const)
    copy.setAttribute(name, String(value));
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGSVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGSVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** A text in lines of about so many letters. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const svgText = (file: SVGSVGElement) => new XMLSerializer().serializeToString(file);

/** Saves the picture as SVG, or as PNG with two dots for each pixel. */
export async function savePicture(file: SVGSVGElement, name: string, format: 'svg' | 'png'): Promise<void> {
  const svg = new Blob([svgText(file)], { type: 'image/svg+xml' });
  save(format === 'svg' ? svg : await pngOf(svg, Number(file.getAttribute('width')), Number(file.getAttribute('height'))), `${name}.${format}`);
}

async function pngOf(svg: Blob, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('the browser made no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
