import './search.css';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { inEdition, useEdition, useLocale } from '#ui';
import { Choice, Choices } from './choices.tsx';
import { FoundText } from './found-text.tsx';
import { find } from './found.ts';
import { useFinds } from './use-finds.ts';

const shown = 8;

/**
 * One box over the whole record, as a combobox with a list (WAI-ARIA): arrows choose, Enter opens, Escape closes.
 * A reader of an older edition searches in it and stays in it. The key `/` brings the reader here from anywhere on the page (frame/keys).
 */
export function SearchBox({ large = false, begin = '' }: { readonly large?: boolean; readonly begin?: string }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const { history } = useRouter();
  const edition = useEdition();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(begin);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const query = text.trim();
  const { results, fresh } = useFinds(query, shown);

  const showing = isOpen && query !== '' && (results.length > 0 || fresh);
  const all = results.length; // the place of "all results", after the last one
  const chosen = Math.min(at, all);
  const close = () => {
    setOpen(false);
    setAt(0);
  };
  const go = (path: string) => {
    close();
    setText('');
    input.current?.blur();
    history.push(inEdition(path, edition));
  };
  const goToAll = () => go(`/search?q=${encodeURIComponent(query)}`);
  const open = async () => {
    if (query === '') return;
    const list = fresh ? results : (await find(query, shown, locale, edition).catch(() => ({ results: [] }))).results;
    const one = list[fresh ? chosen : 0];
    if (one) go(one.path);
    else goToAll();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (showing) close();
      else setText('');
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (showing) setAt((chosen + (event.key === 'ArrowDown' ? 1 : all)) % (all + 1));
    }
  };
  return (
    <search className={large ? 'search-box search-box-large' : 'search-box'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={intl.formatMessage({ id: 'search.label' })}
          placeholder={intl.formatMessage({ id: 'search.placeholder' })}
          aria-expanded={showing}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={showing ? `${id}-${chosen}` : undefined}
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
      <Choices id={id} label={intl.formatMessage({ id: 'search.results' })} isShown={showing}>
        {results.map((found, n) => (
          <Choice key={`${found.kind} ${found.id}`} id={`${id}-${n}`} isChosen={n === chosen} onChoose={() => go(found.path)}>
            <FoundText found={found} />
          </Choice>
        ))}
        <Choice id={`${id}-${all}`} isChosen={chosen === all} onChoose={goToAll}>
          <span className="search-all">
            <FormattedMessage id={all === 0 ? 'search.none' : 'search.all'} values={{ query }} />
          </span>
        </Choice>
      </Choices>
      <output className="search-status">{showing && fresh && <FormattedMessage id="search.count" values={{ count: results.length }} />}</output>
    </search>
  );
}
