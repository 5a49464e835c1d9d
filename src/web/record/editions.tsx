import { FormattedMessage } from 'react-intl';
import { DataTable, DateText, Way } from '#ui';
import type { RecordPage } from '#overview';

/** Every edition with its hash, its day and the way to read it. */
export function Editions({ page }: { readonly page: RecordPage }) {
  const newest = page.editions[0]?.number;
  return (
    <DataTable
      caption={<FormattedMessage id="record.editions" />}
      quietCaption
      rows={page.editions}
      rowKey={({ hash, number }) => `${number}${hash}`}
      columns={[
        {
          id: 'edition',
          label: <FormattedMessage id="record.edition" />,
          cell: ({ number }) => (
            <>
              {number}{' '}
              {number === newest && (
                <span className="quiet-text">
                  <FormattedMessage id="record.newest" />
                </span>
              )}
            </>
          ),
          sortBy: ({ number }) => number,
          rowHeader: true,
        },
        { id: 'at', label: <FormattedMessage id="record.taken-in" />, cell: ({ at }) => <DateText date={at.slice(0, 10)} />, sortBy: ({ at }) => at },
        {
          id: 'hash',
          label: <FormattedMessage id="record.hash" />,
          cell: ({ hash }) => (
            <code dir="ltr" className="hash">
              {hash}
            </code>
          ),
        },
        {
          id: 'read',
          label: <FormattedMessage id="record.read-it" />,
          cell: ({ number, hash }) => (
            <Way to={`/record?edition=${hash.slice(0, 12)}`}>
              <FormattedMessage id="record.edition-number" values={{ number }} />
            </Way>
          ),
        },
      ]}
    />
  );
}
