import { FormattedMessage, useIntl } from 'react-intl';
import type { FindingLabel } from '#counting';
import type { Occurrence } from '#incidents';
import { DateText, useLocale, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';

/** The end of an id, where ids of one day differ. */
export const shortId = (finding: string): string => finding.slice(-8);

type Props = { readonly situation: string; readonly finding: string; readonly label?: FindingLabel | undefined };

/** A finding by what it is about: type, when, where; by its id where nothing else is known here. */
export function FindingWay({ situation, finding, label }: Props) {
  const intl = useIntl();
  const { locale } = useLocale();
  const names = useCaseNames(situation);
  const where = label ? names.placeName(label.pcodes, locale) : '';
  return (
    <Way to={`/work/${encodeURIComponent(situation)}/findings/${encodeURIComponent(finding)}`}>
      {label ? (
        <>
          {intl.formatMessage({ id: `recorded-type.${label.type}` })}
          {', '}
          <WhenOccurred occurred={label.occurred} />
          {where !== '' && `, ${where}`}
        </>
      ) : (
        shortId(finding)
      )}
    </Way>
  );
}

/** When something happened, as exactly as it is known. */
export function WhenOccurred({ occurred }: { readonly occurred: Occurrence }) {
  if (occurred.kind === 'once') return <DateOf date={occurred.on} />;
  if (occurred.ended === 'ongoing') return <FormattedMessage id="counts.since-day" values={{ day: <DateOf key="day" date={occurred.began} /> }} />;
  return (
    <FormattedMessage
      id="counts.from-to"
      values={{ from: <DateOf key="from" date={occurred.began} />, to: <DateOf key="to" date={occurred.ended} /> }}
    />
  );
}

function DateOf({ date }: { readonly date: Extract<Occurrence, { kind: 'once' }>['on'] }) {
  const text = date.text === '' ? null : date.text;
  return <DateText date={text} notBefore={date.from || null} notAfter={date.to || null} />;
}
