import { FormattedMessage } from 'react-intl';
import { useLocale } from './words.tsx';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { locale, choose } = useLocale();
  const other = locale === 'en' ? 'ar' : 'en';
  return (
    <button type="button" className="quiet" lang={other} onClick={() => choose(other)}>
      <FormattedMessage id="frame.other-language-name" />
    </button>
  );
}
