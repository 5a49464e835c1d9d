import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Bar, drawBars, pieces } from './bars.ts';

type Props = { readonly bars: readonly Bar[]; readonly title: string };

/** The totals as bars, each with its pieces; the table beside it says the same in numbers. */
export function BarsChart({ bars, title }: Props) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.min(760, Math.floor(entry?.contentRect.width ?? 0))));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const panel = box.current?.querySelector('.panel');
    if (width > 0) panel?.replaceChildren(drawBars(bars, { width, text, number: (value) => intl.formatNumber(value) }));
  }, [bars, width, intl]);
  const said = bars.map(({ name, total }) => `${name}: ${intl.formatNumber(total)}`).join('; ');
  return (
    <figure className="figure-box counts-chart">
      <figcaption>
        <h3>{title}</h3>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn into the page, not a file */}
      <div ref={box} dir="ltr" role="img" aria-label={`${title}. ${said}`} className="chart">
        <div className="panel" />
      </div>
      <ul className="legend">
        {pieces.map((piece) => (
          <li key={piece} className={`piece ${piece}`}>
            <FormattedMessage id={`counted.${piece === 'cannotTell' ? 'cannot-tell' : piece}`} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
