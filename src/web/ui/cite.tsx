import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Citation, citationBibtex, citationRis, citationText, shortHash } from '#publishing';
import { CopyText } from './copy.tsx';
import { DialogButton } from './dialog.tsx';

/** The public address of this Vigil: what the server declares, or where the reader stands. */
export function usePublicAddress(): string {
  const { data } = useQuery({
    queryKey: ['public address'],
    staleTime: Infinity,
    queryFn: async () => {
      const response = await fetch('/version');
      return ((await response.json()) as { url?: string | null }).url ?? location.origin;
    },
  });
  return data ?? location.origin;
}

/** A page's address that will always show this edition of the record. */
export function permanentAddress(base: string, path: string, hash: string): string {
  const url = new URL(path, base);
  url.searchParams.delete('lang');
  url.searchParams.set('edition', hash.slice(0, shortHash));
  return url.href.replaceAll('%2C', ',');
}

export type CiteProps = {
  /** What is cited, in words. */
  readonly title: string;
  readonly edition: Citation['edition'];
  /** Path and query of the page; the address that the reader stands at, if left out. */
  readonly path?: string;
};

/** How to cite what is shown: the permanent address, a line of text, BibTeX and RIS. */
export function Cite(props: CiteProps) {
  return (
    <DialogButton label={<FormattedMessage id="cite.cite" />} title={<FormattedMessage id="cite.title" />}>
      {() => <Citations {...props} />}
    </DialogButton>
  );
}

function Citations({ title, edition, path }: CiteProps) {
  const intl = useIntl();
  const base = usePublicAddress();
  const url = permanentAddress(base, path ?? location.pathname + location.search, edition.hash);
  const citation: Citation = { title, edition, url };
  return (
    <>
      <p className="quiet-text">
        <FormattedMessage id="cite.why" values={{ number: edition.number, hash: edition.hash.slice(0, shortHash) }} />
      </p>
      <CopyText label={intl.formatMessage({ id: 'cite.text' })} text={citationText(citation)} rows={4} />
      <CopyText label={intl.formatMessage({ id: 'cite.address' })} text={url} rows={3} />
      <CopyText label={intl.formatMessage({ id: 'cite.bibtex' })} text={citationBibtex(citation)} rows={9} />
      <CopyText label={intl.formatMessage({ id: 'cite.ris' })} text={citationRis(citation)} rows={8} />
    </>
  );
}
