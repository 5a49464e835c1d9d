import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import type { Locale } from '#words';

type Catalogue = Readonly<Record<string, string>>;
const load: Record<Locale, () => Promise<{ pages: Catalogue }>> = { en: () => import('#words/en'), ar: () => import('#words/ar') };
const Switch = createContext<{ readonly locale: Locale; readonly choose: (locale: Locale) => void }>({ locale: 'en', choose: () => {} });

function firstLocale(): Locale {
  const wanted = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('lang') ?? navigator.language;
  return wanted.startsWith('ar') ? 'ar' : 'en';
}

/** Gives the pages their catalogue, and the document its language and direction. */
export function Words({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    let wanted = true;
    void load[locale]().then((module) => {
      if (!wanted) return;
      document.documentElement.lang = locale;
      document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
      setCatalogue(module.pages);
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  const choose = useCallback((next: Locale) => {
    localStorage.setItem('lang', next);
    setLocale(next);
  }, []);
  const value = useMemo(() => ({ locale, choose }), [locale, choose]);
  if (!catalogue) return null;
  return (
    <Switch value={value}>
      <IntlProvider locale={locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB'} messages={catalogue} onError={throwError}>
        {children}
      </IntlProvider>
    </Switch>
  );
}

function throwError(error: Error): void {
  throw error;
}

export function useLocale() {
  return useContext(Switch);
}
