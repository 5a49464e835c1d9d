import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { everySituation, type MatrixView } from '#counting';
import { Download, useLocale } from '#ui';
import { useDay, usePeriodName } from './names.ts';

const BarsChart = lazy(async () => ({ default: (await import('./bars-chart.tsx')).BarsChart }));

type Props = {
  readonly view: MatrixView;
  readonly over: string;
  readonly nameOf: (key: string) => string;
  /** The table as a file, below `/api/v1`. */
  readonly download: string;
};

/** The totals of a matrix as a picture, and both to take home: the table as a file, the picture as PNG or SVG. */
export function Pictured({ view, over, nameOf, download }: Props) {
  const intl = useIntl();
  const { locale } = useLocale();
  const period = usePeriodName();
  const day = useDay();
  const bars = view.rows.flatMap(({ key, cells }) => {
    const cell = cells.find(({ violation }) => violation === 'all') ?? cells[0];
    return cell && key !== everySituation ? [{ name: nameOf(key), ...cell }] : [];
  });
  const unit = view.rows[0]?.cells[0]?.unit ?? 'children';
  const title = intl.formatMessage(
    { id: over === 'period' ? 'counts.chart-title-periods' : 'counts.chart-title' },
    { unit: intl.formatMessage({ id: `count-unit.${unit}` }), over: intl.formatMessage({ id: `counts.over.${over}` }), period: period(view.period) },
  );
  const shown = bars.some(({ total }) => total > 0) && bars.length > 1;
  const take = async (format: 'svg' | 'png') => {
    const chart = document.querySelector('.counts-chart .chart');
    if (!chart) return;
    const { pictureFile, savePicture } = await import('../figures/picture-file.ts');
    const legend = [...document.querySelectorAll('.counts-chart .legend li')].map(({ textContent }) => textContent);
    const mark = document.querySelector('.exercise-bar') ? [intl.formatMessage({ id: 'counts.invented' })] : [];
    const values = { known: day(view.asKnownOn), rule: view.ruleVersion, cutOff: day(view.window.cutOff) };
    const source = intl.formatMessage({ id: `counts.said.${view.window.rule}` }, values);
    const file = pictureFile(chart, { title: [...mark, title].join(' – '), legend, source, rightToLeft: locale === 'ar' });
    await savePicture(file, `figures-by-${over}`, format);
  };
  return (
    <>
      {shown && (
        <Suspense fallback={null}>
          <BarsChart bars={bars} title={title} />
        </Suspense>
      )}
      <div className="toolbar">
        <Download
          path={download}
          more={
            shown &&
            (['png', 'svg'] as const).map((format) => (
              <li key={format}>
                <button type="button" onClick={() => void take(format)}>
                  {intl.formatMessage({ id: `figures.picture.${format}` })}
                </button>
              </li>
            ))
          }
        />
      </div>
    </>
  );
}
