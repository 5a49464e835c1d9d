import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

/** The way to a State: its name or code, and Enter. */
export function HomePage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  return (
    <div className="page">
      <h1>
        <FormattedMessage id="home.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="home.lead" />
      </p>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted.trim() !== '') void navigate({ to: '/states/$state', params: { state: wanted.trim() } });
          }}
        >
          <input
            aria-label={intl.formatMessage({ id: 'home.state' })}
            placeholder={intl.formatMessage({ id: 'home.state' })}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />{' '}
          <button type="submit">
            <FormattedMessage id="home.open" />
          </button>
        </form>
      </search>
    </div>
  );
}
