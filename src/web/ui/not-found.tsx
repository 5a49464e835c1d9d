import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

export function NotFound() {
  return (
    <div className="page">
      <h1>
        <FormattedMessage id="ui.not-found" />
      </h1>
      <p>
        <Link to="/">
          <FormattedMessage id="ui.go-home" />
        </Link>
      </p>
    </div>
  );
}
