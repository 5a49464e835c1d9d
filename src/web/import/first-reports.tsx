import { FormattedMessage } from 'react-intl';
import type { PreparedReport } from '#exchange';
import { tallied } from '#incidents';
import type { CaseNames } from '#register';
import { type DataColumn, DataTable, DateText, useLocale } from '#ui';

type Line = { readonly row: string; readonly number: number; readonly said: PreparedReport['allegations'][number] };

/** How the first rows are read, so that a person sees at once whether the columns were understood. */
export function FirstReports({ reports, names }: { readonly reports: readonly PreparedReport[]; readonly names: CaseNames }) {
  const { locale } = useLocale();
  const lines = reports
    .slice(0, 8)
    .flatMap(({ rows, allegations }) => allegations.map((said, number): Line => ({ row: rows.join(', '), number, said })));
  const unsaid = (
    <span className="quiet-text">
      <FormattedMessage id="import.not-said" />
    </span>
  );
  const columns: readonly DataColumn<Line>[] = [
    { id: 'row', label: <FormattedMessage id="import.report-row" />, cell: ({ row }) => row, numeric: true },
    {
      id: 'what',
      label: <FormattedMessage id="import.what" />,
      cell: ({ said }) => <FormattedMessage id={`recorded-type.${said.type}`} />,
      rowHeader: true,
    },
    {
      id: 'when',
      label: <FormattedMessage id="import.when" />,
      cell: ({ said: { occurred } }) => {
        const date = occurred.kind === 'once' ? occurred.on : occurred.began;
        return date.text === '' ? unsaid : <DateText date={date.text} />;
      },
    },
    { id: 'where', label: <FormattedMessage id="import.where" />, cell: ({ said }) => names.placePath(said.place.pcodes, locale) || unsaid },
    {
      id: 'who',
      label: <FormattedMessage id="import.who" />,
      cell: ({ said }) => (said.parties.length === 0 ? unsaid : <bdi>{said.parties.map((party) => names.partyName(party, locale)).join(' · ')}</bdi>),
    },
    { id: 'children', label: <FormattedMessage id="import.children" />, cell: ({ said }) => tallied(said.tally).count || unsaid, numeric: true },
  ];
  return (
    <DataTable
      caption={<FormattedMessage id="import.first-reports" />}
      columns={columns}
      rows={lines}
      rowKey={({ row, number }) => `${row} ${number}`}
    />
  );
}
