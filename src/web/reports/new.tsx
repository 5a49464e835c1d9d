import '../field/field.css';
import './reports.css';
import { useParams, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldCatalogue } from '../field/catalogue.ts';
import { MoreWords, PageTitle, useLocale, Way } from '#ui';
import { useCaseload } from '../work/caseload-frame.tsx';
import { EntryForm } from './entry-form.tsx';
import { Moment } from './moment.tsx';
import { reporters } from './reporters.ts';
import { useEntry } from './use-entry.ts';
import { useReportForm } from './use-form.ts';

/** A whole report on one page, for those who enter many: by keyboard, in one go, kept while it is written. */
export function NewReportPage() {
  const intl = useIntl();
  const { locale } = useLocale();
  const { situation = '' } = useParams({ strict: false });
  const { corrects } = useSearch({ strict: false });
  const caseload = useCaseload();
  const title = intl.formatMessage({ id: corrects === undefined ? 'entry.title' : 'entry.news-title' });
  const mayReport = caseload !== null && reporters.includes(caseload.role);
  return (
    <div className="page">
      <PageTitle title={title} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">
          <FormattedMessage id={mayReport ? 'entry.lead' : 'entry.not-yours'} />
        </p>
      </div>
      {mayReport && (
        <MoreWords of={fieldCatalogue}>
          <Entering key={`${situation} ${corrects ?? ''}`} situation={situation} corrects={corrects ?? null} locale={locale} />
        </MoreWords>
      )}
    </div>
  );
}

type Props = { readonly situation: string; readonly corrects: string | null; readonly locale: string };

function Entering({ situation, corrects, locale }: Props) {
  const form = useReportForm(situation);
  const desk = useEntry(situation, corrects, locale);
  const { entry } = desk;
  if (entry.at === 'no key') {
    return (
      <p role="alert" className="refused">
        <FormattedMessage id="entry.no-key" />
      </p>
    );
  }
  if (!form || (entry.at !== 'writing' && entry.at !== 'received' && entry.at !== 'no answer'))
    return (
      <p className="waiting">
        <FormattedMessage id="ui.waiting" />
      </p>
    );
  if (entry.at === 'no answer')
    return (
      <div role="alert" className="refused">
        <p>
          <FormattedMessage id="entry.not-sent" />
        </p>
        <button type="button" onClick={() => void desk.deliver(entry.mark)}>
          <FormattedMessage id="field.send-now" />
        </button>
      </div>
    );
  if (entry.at === 'received')
    return (
      <div>
        <output className="report-account">
          <strong>
            <FormattedMessage id="entry.sent" values={{ number: String(entry.number) }} />
          </strong>
        </output>
        <p className="toolbar">
          <Way to={`/work/${encodeURIComponent(situation)}/reports/${entry.id}`} className="button">
            <FormattedMessage id="entry.show" />
          </Way>
          <button type="button" className="quiet" onClick={() => desk.anew(null)}>
            <FormattedMessage id="entry.another" />
          </button>
        </p>
      </div>
    );
  const { mark, draft, refused } = entry;
  return (
    <>
      {entry.isContinued && (
        <p className="toolbar">
          <FormattedMessage id="entry.continued" values={{ day: <Moment key="day" at={mark.at} /> }} />
          <button type="button" className="quiet small" onClick={() => desk.anew(mark)}>
            <FormattedMessage id="entry.anew" />
          </button>
        </p>
      )}
      {refused !== null && (
        <p role="alert" className="refused">
          {refused}
        </p>
      )}
      <EntryForm
        draft={draft}
        form={form}
        save={(next) => desk.save(mark, next)}
        send={(organisation) => desk.send(mark, draft, form.places, organisation)}
      />
    </>
  );
}
