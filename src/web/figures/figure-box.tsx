import { Component, lazy, type ReactNode, Suspense } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { FiguresView } from '#overview';
import { useLocale } from '#ui';
import { marksIn, type Picture, pictureOf, signs } from './picture.ts';

const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

/** The names that a view is shown under, in the reader's language. */
export function useNames(view: FiguresView) {
  const { locale } = useLocale();
  const names = new Map(view.choices.situations.map(({ id, names: own }) => [id, own[locale]]));
  const parties = new Map(view.choices.parties.map(({ id, name }) => [id, name]));
  return { situation: (id: string) => names.get(id) ?? id, party: (id: string) => parties.get(id) ?? id };
}

/** What a view shows, in one line: also the name of chart, table and citation. */
export function titleOf(view: FiguresView, intl: IntlShape, situation: (id: string) => string): string {
  const { chosen } = view;
  const all = chosen.from === chosen.to && chosen.situations.length > 4;
  const where = all
    ? intl.formatMessage({ id: 'figures.each-situation' })
    : intl.formatList(chosen.situations.map(situation), { type: 'conjunction', style: 'narrow' });
  return intl.formatMessage(
    { id: chosen.from === chosen.to ? 'figures.title-year' : 'figures.title-years' },
    {
      violation: intl.formatMessage({ id: `violation.${chosen.violation}` }),
      unit: intl.formatMessage({ id: `unit.${chosen.unit}` }),
      where,
      from: String(chosen.from),
      to: String(chosen.to),
    },
  );
}

/** The chart with its title, its text for those who do not see it, and its legend. */
export function FigureBox({ view, heading: Heading = 'h2' }: { readonly view: FiguresView; readonly heading?: 'h1' | 'h2' }) {
  const intl = useIntl();
  const { situation, party } = useNames(view);
  const picture = pictureOf(view, situation, (value) => intl.formatNumber(value));
  const title = titleOf(view, intl, situation);
  const { attributed, unit } = view.chosen;
  return (
    <figure className="figure-box">
      <figcaption>
        <Heading>{title}</Heading>
        <p className="quiet-text">
          <FormattedMessage id={`figures.counts.${unit}`} />
          {attributed !== 'none' && attributed !== 'any' && (
            <>
              {' '}
              <FormattedMessage id="figures.attributed" values={{ party: party(attributed) }} />
            </>
          )}
        </p>
      </figcaption>
      {/* Axes and numbers run from left to right in every language; the labels are the reader's. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn into the page, not a file */}
      <div dir="ltr" role="img" aria-label={textOf(picture, title, intl)} className="chart">
        <WithoutChart>
          <Suspense fallback={<div className="chart-waiting" />}>
            <Chart picture={picture} gap={intl.formatMessage({ id: 'figures.gap' })} />
          </Suspense>
        </WithoutChart>
      </div>
      <Legend picture={picture} />
    </figure>
  );
}

/** The chart in words: every number that is drawn, and every gap. */
function textOf({ panels }: Picture, title: string, intl: IntlShape): string {
  const parts = panels.map(({ title: name, slots }) => {
    const said = slots.map(({ name: at, answer }) => {
      if (!answer) return intl.formatMessage({ id: 'figures.text.gap' }, { at });
      const amounts = [answer.first, ...answer.others].map(({ qualifier, value }) => intl.formatMessage({ id: `amount.${qualifier}` }, { value }));
      const amount = intl.formatList(amounts, { type: 'disjunction' });
      return intl.formatMessage({ id: 'figures.text.at' }, { at, amount });
    });
    return intl.formatMessage({ id: 'figures.text.panel' }, { name, list: said.join('; ') });
  });
  return intl.formatMessage({ id: 'figures.text' }, { title, panels: parts.join(' ') });
}

function Legend({ picture }: { readonly picture: Picture }) {
  const marks = marksIn(picture);
  return (
    <ul className="legend quiet-text">
      {marks.outlined && (
        <li>
          <i className="key key-outlined" aria-hidden="true" />
          <FormattedMessage id="figures.legend.outlined" />
        </li>
      )}
      {marks.signs.map((qualifier) => (
        <li key={qualifier}>
          {/* Signs that are mirrored in right-to-left text stand here as they stand in the chart. */}
          <bdi dir="ltr" className="sign">
            {signs[qualifier]}
          </bdi>
          <FormattedMessage id={`figures.sign.${qualifier}`} />
        </li>
      ))}
      {marks.parts.map((part) => (
        <li key={part}>
          <i className="key key-dashed" aria-hidden="true" />
          <FormattedMessage id="figures.legend.part" values={{ part: <bdi>{part}</bdi> }} />
        </li>
      ))}
      {marks.contested && (
        <li>
          <i className="key key-ring" aria-hidden="true" />
          <FormattedMessage id="figures.legend.contested" />
        </li>
      )}
      {marks.unvouched && (
        <li>
          <i className="key key-ring" aria-hidden="true" />
          <FormattedMessage id="figures.legend.unvouched" />
        </li>
      )}
      {marks.gaps && (
        <li>
          <FormattedMessage id="figures.legend.gap" />
        </li>
      )}
    </ul>
  );
}

/** Where the chart's own file cannot be had, the page goes on without it: the table says the same. */
class WithoutChart extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="quiet-text">
        <FormattedMessage id="figures.no-chart" />
      </p>
    );
  }
}
