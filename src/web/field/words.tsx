import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import type { Locale } from '#words';
import { fieldCatalogue } from './catalogue.ts';

type Catalogue = Readonly<Record<string, string>>;
const Switch = createContext<{ readonly locale: Locale; readonly choose: (locale: Locale) => void }>({ locale: 'en', choose: () => {} });

function firstLocale(): Locale {
  const wanted = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('lang') ?? navigator.language;
  return wanted.startsWith('ar') ? 'ar' : 'en';
}

/** Gives the form its own small catalogue, and the document its language and direction. */
export function FieldWords({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    let wanted = true;
    void fieldCatalogue[locale]().then(({ pages }) => {
      if (!wanted) return;
      document.documentElement.lang = locale;
      document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
      document.title = pages['field.title'] ?? '';
      setCatalogue(pages);
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  const value = useMemo(
    () => ({
      locale,
      choose: (next: Locale) => {
        localStorage.setItem('lang', next);
        setLocale(next);
      },
    }),
    [locale],
  );
  if (!catalogue) return null;
  return (
    <Switch value={value}>
      <IntlProvider locale={locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB'} messages={catalogue} onError={raise}>
        {children}
      </IntlProvider>
    </Switch>
  );
}

function raise(error: Error): void {
  throw error;
}

/** The language of the form, and how to choose the other. */
export const useFieldLocale = () => useContext(Switch);
