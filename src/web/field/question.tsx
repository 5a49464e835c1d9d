import { FormattedMessage } from 'react-intl';
import type { ViolationType } from '#incidents';
import { countsChildren, type Screen } from './draft.ts';
import type { Asking } from './parts.tsx';
import { Account } from './questions/account.tsx';
import { Check } from './questions/check.tsx';
import { HowMany } from './questions/how-many.tsx';
import { Know } from './questions/know.tsx';
import { What } from './questions/what.tsx';
import { When } from './questions/when.tsx';
import { Where } from './questions/where.tsx';
import { Who } from './questions/who.tsx';

const plainScreens = { what: What, when: When, where: Where, who: Who, know: Know, account: Account } as const;

const typeOf = (screen: Screen) => (screen.startsWith('how-many ') ? (screen.slice('how-many '.length) as ViolationType) : null);

/** What a screen asks. */
export function Question({ screen, go, ...asking }: Asking & { readonly screen: Screen; readonly go: (screen: Screen) => void }) {
  const type = typeOf(screen);
  if (type) return <HowMany {...asking} type={type} />;
  if (screen === 'check') return <Check {...asking} go={go} />;
  const Plain = plainScreens[screen as keyof typeof plainScreens];
  return <Plain {...asking} />;
}

/** The question of a screen, as its heading. */
export function Heading({ screen }: { readonly screen: Screen }) {
  const type = typeOf(screen);
  if (!type) return <FormattedMessage id={`field.${screen}`} />;
  const words = countsChildren(type) ? 'field.how-many-of' : 'field.about-of';
  return <FormattedMessage id={words} values={{ type: <FormattedMessage key="type" id={`field.type.${type}`} /> }} />;
}
