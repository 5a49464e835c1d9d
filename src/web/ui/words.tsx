import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Locale } from '#words';

type Catalogue = Readonly<Record<string, string>>;
/** A catalogue in each language, loaded when it is asked for. */
export type Catalogues = Readonly<Record<Locale, () => Promise<{ readonly pages: Catalogue }>>>;
const load: Catalogues = { en: () => import('#words/en'), ar: () => import('#words/ar') };
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

/** Words that only some pages need: loaded when the first of them is opened, and said beside the others. */
export function MoreWords({ of, children }: { readonly of: Catalogues; readonly children: ReactNode }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const [more, setMore] = useState<{ readonly locale: Locale; readonly pages: Catalogue } | null>(null);
  useEffect(() => {
    let wanted = true;
    void of[locale]().then(({ pages }) => (wanted ? setMore({ locale, pages }) : null));
    return () => {
      wanted = false;
    };
  }, [of, locale]);
  // Until the words of another language are there nothing is shown: a page is never half in one and half in another.
  if (more?.locale !== locale) return null;
  return (
    <IntlProvider locale={intl.locale} messages={{ ...(intl.messages as Catalogue), ...more.pages }} onError={throwError}>
      {children}
    </IntlProvider>
  );
}

function throwError(error: Error): void {
  throw error;
}

export function useLocale() {
  return useContext(Switch);
}
