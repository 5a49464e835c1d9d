import { FormattedMessage, useIntl } from 'react-intl';
import type { Occurrence, Place, Tally } from '#incidents';
import { tallied } from '#incidents';
import type { PartialDate } from '#kernel';
import type { CaseNames } from '#register';
import { DateText, useLocale } from '#ui';

/** A date as exactly as it is known. */
export function PartialDateText({ date }: { readonly date: PartialDate }) {
  return (
    <DateText date={date.text === '' ? null : date.text} notBefore={date.from === '' ? null : date.from} notAfter={date.to === '' ? null : date.to} />
  );
}

/** When something happened, or over which time. */
export function OccurredText({ occurred }: { readonly occurred: Occurrence }) {
  if (occurred.kind === 'once') return <PartialDateText date={occurred.on} />;
  const began = <PartialDateText key="began" date={occurred.began} />;
  if (occurred.ended === 'ongoing') return <FormattedMessage id="told.ongoing" values={{ began }} />;
  return <FormattedMessage id="told.lasting" values={{ began, ended: <PartialDateText key="ended" date={occurred.ended} /> }} />;
}

/** Where: the area's names from the deepest up, or that it is not known. */
export function PlaceText({ place, names }: { readonly place: Place; readonly names: CaseNames }) {
  const { locale } = useLocale();
  if (place.pcodes.length === 0) return <FormattedMessage id="told.place-unknown" />;
  return <bdi>{names.placePath(place.pcodes, locale)}</bdi>;
}

/** Parties by name, or that none is named. */
export function PartiesText({ parties, names }: { readonly parties: readonly string[]; readonly names: CaseNames }) {
  const intl = useIntl();
  const { locale } = useLocale();
  if (parties.length === 0) return <FormattedMessage id="told.party-unknown" />;
  return <bdi>{intl.formatList(parties.map((party) => names.partyName(party, locale), { type: 'conjunction' }))}</bdi>;
}

/** Children by sex and age band, as they were counted or told. */
export function TallyText({ tally }: { readonly tally: Tally }) {
  const intl = useIntl();
  if (tally.length === 0) return <FormattedMessage id="told.no-children" />;
  const cells = tally.map(({ sex, age, count, least, most }) =>
    intl.formatMessage(
      { id: least === most ? 'told.cell' : 'told.cell-bounds' },
      { sex, age: intl.formatMessage({ id: `age-band.${age}` }), count, least, most },
    ),
  );
  return <span>{intl.formatList(cells, { type: 'unit' })}</span>;
}

/** How many children in all, shortly. */
export function ChildrenText({ tally }: { readonly tally: Tally }) {
  const { count, least, most } = tallied(tally);
  if (tally.length === 0) return null;
  return <FormattedMessage id={least === most ? 'told.children' : 'told.children-bounds'} values={{ count, least, most }} />;
}
