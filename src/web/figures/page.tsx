import './figures.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FiguresView } from '#overview';
import { citationText } from '#publishing';
import { Cite, CopyText, DialogButton, Download, PageTitle, permanentAddress, useLocale, usePublicAddress } from '#ui';
import { Controls } from './controls.tsx';
import { FigureBox, titleOf, useNames } from './figure-box.tsx';
import { FigureRows } from './rows.tsx';
import { chosenSearch, figuresSearch, type FiguresSearch, queryText } from './search.ts';
import { Sums } from './sums.tsx';
import { ViewAsked } from './view-asked.tsx';

/** Printed figures: one measure in one unit, as chart and table of the same, to take home, cite and embed. */
export function FiguresPage() {
  const intl = useIntl();
  const search = useSearch({ from: '/figures' });
  const navigate = useNavigate();
  const choose = (change: FiguresSearch) =>
    void navigate({ to: '/figures', search: (old) => figuresSearch({ ...old, ...change }), replace: true, resetScroll: false });
  return (
    <div className="page figures">
      <PageTitle title={intl.formatMessage({ id: 'figures.heading' })} />
      <h1>
        <FormattedMessage id="figures.heading" />
      </h1>
      <p className="lead">
        <FormattedMessage id="figures.lead" />
      </p>
      <ViewAsked search={search}>
        {(view, stale) => (
          <>
            <Controls view={view} onChoose={choose} />
            <div className={stale ? 'is-stale' : undefined} aria-busy={stale}>
              <FigureBox view={view} />
              <Take view={view} search={search} />
              <Notes view={view} />
              <FigureRows view={view} download={downloadPath(view, search)} />
              <Sums view={view} />
            </div>
          </>
        )}
      </ViewAsked>
    </div>
  );
}

const downloadPath = (view: FiguresView, search: FiguresSearch) => `/figures?${queryText(chosenSearch(view, search))}`;

function Take({ view, search }: { readonly view: FiguresView; readonly search: FiguresSearch }) {
  const intl = useIntl();
  const { situation } = useNames(view);
  const title = titleOf(view, intl, situation);
  return (
    <div className="take">
      <Download path={downloadPath(view, search)} more={<Pictures view={view} title={title} />} />
      <Cite title={title} edition={view.edition} path={`/figures?${queryText(chosenSearch(view, search))}`} />
      <DialogButton label={<FormattedMessage id="figures.embed" />} title={<FormattedMessage id="figures.embed.title" />}>
        {() => <EmbedText view={view} title={title} />}
      </DialogButton>
    </div>
  );
}

/** A line of the legend; its sign is kept from being mirrored in right-to-left text. */
function legendText(item: Element): string {
  const sign = item.querySelector('.sign')?.textContent;
  return sign ? `\u2066${sign}\u2069 ${item.lastChild?.textContent ?? ''}` : item.textContent;
}

/** The chart as a picture, made in the browser of what it shows. */
function Pictures({ view, title }: { readonly view: FiguresView; readonly title: string }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const base = usePublicAddress();
  const take = async (format: 'svg' | 'png') => {
    const chart = document.querySelector('.figure-box .chart');
    if (!chart) return;
    const url = permanentAddress(base, `/figures?${queryText(chosenSearch(view, {}))}`, view.edition.hash);
    const { pictureFile, savePicture } = await import('./picture-file.ts');
    const legend = [...document.querySelectorAll('.figure-box .legend li')].map(legendText);
    const file = pictureFile(chart, { title, legend, source: citationText({ title, edition: view.edition, url }), rightToLeft: locale === 'ar' });
    await savePicture(file, 'figures', format);
  };
  return (['png', 'svg'] as const).map((format) => (
    <li key={format}>
      <button type="button" onClick={() => void take(format)}>
        {intl.formatMessage({ id: `figures.picture.${format}` })}
      </button>
    </li>
  ));
}

function EmbedText({ view, title }: { readonly view: FiguresView; readonly title: string }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const base = usePublicAddress();
  const url = `${permanentAddress(base, `/embed/figures?${queryText(chosenSearch(view, {}))}`, view.edition.hash)}&lang=${locale}`;
  const height = 360 + 190 * Math.max(0, view.chosen.situations.length - 1);
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const html = `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <>
      <p className="quiet-text">
        <FormattedMessage id="figures.embed.why" />
      </p>
      <CopyText label={intl.formatMessage({ id: 'figures.embed.html' })} text={html} rows={5} />
    </>
  );
}

/** What a reader must know about these figures before using one. */
function Notes({ view: { chosen } }: { readonly view: FiguresView }) {
  return (
    <div className="figure-notes">
      {chosen.situations.includes('all') && (
        <p>
          <FormattedMessage id="figures.note.before-2016" />
        </p>
      )}
      <p>
        <FormattedMessage id="figures.note.meaning" />
      </p>
      {chosen.attributed !== 'none' && (
        <p>
          <FormattedMessage id="figures.note.attributed" />
        </p>
      )}
    </div>
  );
}
