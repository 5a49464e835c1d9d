import { FormattedMessage } from 'react-intl';
import type { WorkList, WorkNumbers } from '#overview';
import { Way } from '#ui';

/** Where a number leads: to its list, and for what is settled on a page of its own to that page. */
export function addressOf(situation: string, list: WorkList): string {
  const home = `/work/${encodeURIComponent(situation)}`;
  if (list === 'same') return `${home}/judge`;
  return list === 'sign' ? `${home}/sign` : `${home}?list=${list}`;
}

/** The work lists with their numbers; each number opens its list. */
export function Numbers({
  situation,
  numbers,
  current = null,
}: {
  readonly situation: string;
  readonly numbers: WorkNumbers;
  readonly current?: WorkList | null;
}) {
  return (
    <ul className="work-numbers">
      {numbers.lists.map(({ list, number }) => (
        <li key={list} data-none={number === 0}>
          <Way to={addressOf(situation, list)} aria-current={list === current ? 'true' : undefined}>
            <span className="work-number">
              <FormattedMessage id="work.number" values={{ number }} />
            </span>
            <span className="work-number-name">
              <FormattedMessage id={`work.list.${list}`} />
            </span>
          </Way>
        </li>
      ))}
    </ul>
  );
}
