import { FormattedMessage } from 'react-intl';
import { Menu, useLocale } from '#ui';
import { queryOf } from '../counts/search.ts';

type Props = { readonly situation: string; readonly period: string; /** The edition; without it, what is known now. */ readonly number?: number };

/** The tables of a period as a document: Word or Excel, in the reader's language, and Word in the other one. */
export function Documents({ situation, period, number }: Props) {
  const { locale } = useLocale();
  const other = locale === 'ar' ? 'en' : 'ar';
  const address = (format: 'docx' | 'xlsx', lang: string) =>
    `/api/v1/casework/${encodeURIComponent(situation)}/periods/${period}/tables.${format}${queryOf({ number: number === undefined ? null : String(number), lang })}`;
  return (
    <div className="toolbar documents">
      <a className="button" href={address('docx', locale)} download>
        <FormattedMessage id={period.includes('Q') ? 'editions.note-word' : 'editions.annual-word'} />
      </a>
      <Menu label={<FormattedMessage id="editions.other-forms" />}>
        <ul>
          <li>
            <a href={address('xlsx', locale)} download>
              <FormattedMessage id="editions.excel" />
            </a>
          </li>
          <li>
            <a href={address('docx', other)} download>
              <FormattedMessage id={`editions.word-in.${other}`} />
            </a>
          </li>
        </ul>
      </Menu>
    </div>
  );
}

type NoteProps = {
  readonly situation: string;
  readonly number: number;
  /** The later edition; without it, what is known now. */ readonly after?: number | null;
};

/** The correction note to an edition as Word. */
export function NoteOfCorrection({ situation, number, after = null }: NoteProps) {
  const { locale } = useLocale();
  const query = queryOf({ after: after === null ? null : String(after), lang: locale });
  return (
    <p>
      <a href={`/api/v1/casework/${encodeURIComponent(situation)}/editions/${number}/differences.docx${query}`} download>
        <FormattedMessage id="editions.note-of-correction" />
      </a>
    </p>
  );
}
