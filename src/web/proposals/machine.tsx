import './proposals.css';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Because } from '#linkage';
import type { ChangedFigure, Effect, ProposalPage, TwiceFound } from '#overview';
import { Asked, Way } from '#ui';

type Pair = { readonly situation: string; readonly left: string; readonly right: string };

/** What is known before deciding: how likely the two are one by case facts alone, why, and what "the same" would do to the figures. */
export function Machine({ situation, left, right }: Pair) {
  const path = `/casework/${encodeURIComponent(situation)}/proposal?${new URLSearchParams({ left, right }).toString()}`;
  return (
    <Asked<ProposalPage> path={path}>
      {({ proposal, effect }) => (
        <div className="machine">
          <EffectOf effect={effect} situation={situation} />
          {proposal && <Reasons probability={proposal.probability} because={proposal.because} certain={proposal.certain} />}
        </div>
      )}
    </Asked>
  );
}

/** What the judgement "the same" would do, said before anybody decides. */
function EffectOf({ effect, situation }: { readonly effect: Effect; readonly situation: string }) {
  const id = useId();
  const { figures, twice, joins, about } = effect;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <FormattedMessage id="proposal.effect" />
      </h2>
      <ul className="plain-list">
        {figures.map((one) => (
          <FigureLine key={`${one.year} ${one.violation} ${one.unit}`} figure={one} />
        ))}
        {twice.map((one) => (
          <TwiceLine key={`${one.left} ${one.right}`} twice={one} situation={situation} />
        ))}
        {figures.length === 0 && (
          <li>
            <FormattedMessage id="proposal.no-figure" />
          </li>
        )}
        <li>
          <FormattedMessage id={`proposal.joins.${about}`} values={{ joins }} />
        </li>
      </ul>
    </section>
  );
}

function FigureLine({ figure: { year, violation, unit, before, after } }: { readonly figure: ChangedFigure }) {
  const intl = useIntl();
  return (
    <li>
      <FormattedMessage
        id="proposal.figure"
        values={{
          year,
          violation: intl.formatMessage({ id: `recorded-type.${violation}` }),
          unit: intl.formatMessage({ id: `count-unit.${unit}` }),
          before: <strong key="before">{intl.formatNumber(before)}</strong>,
          after: <strong key="after">{intl.formatNumber(after)}</strong>,
        }}
      />
    </li>
  );
}

function TwiceLine({ twice: { left, right, type, children, verified }, situation }: { readonly twice: TwiceFound; readonly situation: string }) {
  const intl = useIntl();
  const finding = (one: string, id: string) => (
    <Way key={one} to={`/work/${encodeURIComponent(situation)}/findings/${one}`}>
      <FormattedMessage id={id} />
    </Way>
  );
  return (
    <li>
      <FormattedMessage
        id={verified ? 'proposal.twice-verified' : 'proposal.twice'}
        values={{
          violation: intl.formatMessage({ id: `recorded-type.${type}` }),
          children,
          one: finding(left, 'proposal.one-finding'),
          other: finding(right, 'proposal.other-finding'),
        }}
      />
    </li>
  );
}

/** How strongly a reason speaks. @source ours: four bits make one of two sixteen times as likely, one bit twice */
const strength = (bits: number) => (Math.abs(bits) >= 4 ? 'much' : Math.abs(bits) >= 1 ? 'some' : 'little');

function Reasons({
  probability,
  because,
  certain,
}: {
  readonly probability: number;
  readonly because: readonly Because[];
  readonly certain: boolean;
}) {
  const intl = useIntl();
  const id = useId();
  const most = Math.max(4, ...because.map(({ bits }) => Math.abs(bits)));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <FormattedMessage id="proposal.reasons" />
      </h2>
      <p>
        <FormattedMessage
          id={certain ? 'proposal.certain' : 'proposal.probability'}
          values={{ share: intl.formatNumber(Math.min(0.99, Math.max(0.01, probability)), { style: 'percent' }) }}
        />{' '}
        <span className="quiet-text">
          <FormattedMessage id="proposal.no-names" />
        </span>
      </p>
      <ul className="machine-reasons">
        {because.map(({ aspect, level, bits }) => (
          <li key={aspect}>
            <span>
              <FormattedMessage id={`proposal.because.${aspect}.${level}`} />
            </span>
            <span className="machine-bar" aria-hidden="true">
              <span data-for={bits >= 0} style={{ inlineSize: `${(Math.abs(bits) / most) * 50}%` }} />
            </span>
            <span className="quiet-text">
              <FormattedMessage id={`proposal.${bits >= 0 ? 'for' : 'against'}.${strength(bits)}`} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
