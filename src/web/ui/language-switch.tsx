import { FormattedMessage, useIntl } from 'react-intl';
import { useLocale } from './words.tsx';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { locale, choose } = useLocale();
  const intl = useIntl();
  const other = locale === 'en' ? 'ar' : 'en';
  return (
    <button
      type="button"
      className="quiet"
      lang={other}
      onClick={() => choose(other)}
      aria-label={intl.formatMessage({ id: 'frame.other-language' })}
    >
      <FormattedMessage id="frame.other-language-name" />
    </button>
  );
}
