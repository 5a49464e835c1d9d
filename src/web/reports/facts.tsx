import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Allegation, KeptReport, ReportSource } from '#incidents';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { OccurredText, PartiesText, PlaceText, TallyText } from '../told/index.ts';
import { useTermLabel } from './use-form.ts';

type Props = { readonly report: KeptReport; readonly situation: string };

/** The case facts of a report, in words. There is no name among them. */
export function Facts({ report, situation }: Props) {
  const label = useTermLabel(situation);
  const { allegations, sources, consent, sharedAccount } = report;
  return (
    <>
      {allegations.map((one, index) => (
        <AllegationFacts
          // oxlint-disable-next-line react/no-array-index-key -- a report never changes: the place in it is the key
          key={index}
          number={index + 1}
          allegation={one}
          situation={situation}
        />
      ))}
      <h3>
        <FormattedMessage id="report.sources" />
      </h3>
      {sources.length === 0 && (
        <p className="quiet-text">
          <FormattedMessage id="report.no-sources" />
        </p>
      )}
      <ul>
        {sources.map((source, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <li key={index}>
            <SourceText source={source} label={label} />
          </li>
        ))}
      </ul>
      <dl className="report-facts">
        <Line title={<FormattedMessage id="report.consent" />}>
          {consent.length === 0 ? <FormattedMessage id="report.no-consent" /> : consent.map((id) => label('consent', id)).join(', ')}
        </Line>
        <Line title={<FormattedMessage id="report.account" />}>
          {sharedAccount === null ? (
            <span className="quiet-text">
              <FormattedMessage id="report.no-account" />
            </span>
          ) : (
            <span dir="auto" className="report-account">
              {sharedAccount}
            </span>
          )}
        </Line>
      </dl>
    </>
  );
}

/** One line of facts: what, and its value. */
export function Line({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type AllegationProps = { readonly number: number; readonly allegation: Allegation; readonly situation: string };

function AllegationFacts({ number, allegation, situation }: AllegationProps) {
  const intl = useIntl();
  const names = useCaseNames(situation);
  const label = useTermLabel(situation);
  const { type, occurred, place, parties, tally, mentions, answers } = allegation;
  return (
    <section className="report-allegation">
      <h3>
        <FormattedMessage id="report.allegation" values={{ number, type: intl.formatMessage({ id: `recorded-type.${type}` }) }} />
      </h3>
      <dl className="report-facts">
        <Line title={<FormattedMessage id="report.when" />}>
          <OccurredText occurred={occurred} />
        </Line>
        <Line title={<FormattedMessage id="report.where" />}>
          <PlaceText place={place} names={names} />
        </Line>
        <Line title={<FormattedMessage id="report.who" />}>
          <PartiesText parties={parties} names={names} />
        </Line>
        <Line title={<FormattedMessage id="report.children" />}>
          <TallyText tally={tally} />
        </Line>
        {mentions.length > 0 && (
          <Line title={<FormattedMessage id="report.mentions" />}>
            {mentions.map(({ id, sex, age }) => (
              <span key={id} className="report-mention">
                <FormattedMessage
                  id="told.child"
                  values={{ child: id.split('/')[1] ?? id, sex, age: intl.formatMessage({ id: `age-band.${age}` }) }}
                />
              </span>
            ))}
          </Line>
        )}
        {Object.entries(answers).map(([list, ids]) => (
          <Line key={list} title={label(list)}>
            {ids.map((id) => label(list, id)).join(', ')}
          </Line>
        ))}
      </dl>
    </section>
  );
}

/** The kind of a source; never who it is. */
function SourceText({ source, label }: { readonly source: ReportSource; readonly label: (list: string, id?: string) => string }) {
  const intl = useIntl();
  const { category, types, reliability, credibility } = source;
  const rated = (['reliability', 'credibility'] as const).flatMap((kind) => {
    const rating = kind === 'reliability' ? reliability : credibility;
    return rating === null ? [] : [intl.formatMessage({ id: `report.${kind}` }, { rating: label('source_rating', rating) })];
  });
  return <>{[label('source_category', category), ...types.map((id) => label('source_type', id)), ...rated].join(' · ')}</>;
}
