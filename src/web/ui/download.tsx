import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { inEdition, useEdition } from './edition.ts';
import { Menu } from './menu.tsx';
import { useLocale } from './words.tsx';

const tableFormats = ['csv', 'xlsx', 'json', 'zip'] as const;

/** The address of a table as a file: `/figures?year=2017` becomes `/api/v1/figures.csv?year=2017&lang=en`. */
export function downloadAddress(path: string, format: (typeof tableFormats)[number], locale: string): string {
  const [bare = '', query = ''] = path.split('?');
  const asked = new URLSearchParams(query);
  asked.set('lang', locale);
  return `/api/v1${bare}.${format}?${asked.toString()}`;
}

/** Takes a table home: CSV, Excel, JSON with what it means, or all of it as a data package. */
export function Download({ path, more }: { readonly path: string; /** Further items of the list, such as a picture. */ readonly more?: ReactNode }) {
  const { locale } = useLocale();
  const address = inEdition(path, useEdition());
  return (
    <Menu label={<FormattedMessage id="table.download" />}>
      <ul>
        {tableFormats.map((format) => (
          <li key={format}>
            <a href={downloadAddress(address, format, locale)} download>
              <FormattedMessage id={`table.download.${format}`} />
            </a>
          </li>
        ))}
        {more}
      </ul>
    </Menu>
  );
}
