import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { bestGrade, grades, totals } from '#kernel';
import { Download, GradeMark, Sources } from '#ui';
import { type FigureCell, type FigureLine, type FigureTable, firstGlobalYear } from '#overview';
import { Amount, Note, RecordWords } from './facts.tsx';
import { PartyWay } from './links.tsx';

/** Printed figures over the years: one line for one thing in one unit; gaps are said, not filled. */
export function FigureMatrix({
  table,
  caption,
  global = false,
  download,
  completeness,
}: {
  readonly table: FigureTable;
  readonly caption: ReactNode;
  /** Figures over all situations together: no totals of them were published for the first years. */
  readonly global?: boolean;
  readonly download?: string;
  readonly completeness?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="data-table">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by the keyboard */}
      <section className="scroll" aria-labelledby={id} tabIndex={0}>
        <table className="matrix over-years">
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="situation.violation" />
              </th>
              {table.years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map((line) => (
              <tr key={keyOf(line)}>
                <LineHead line={line} />
                {table.years.map((year) => (
                  <td key={year} className="number">
                    <Cell
                      cell={line.cells.find((one) => one.year === year)}
                      gap={global && isTotal(line) && year < firstGlobalYear ? 'not-published' : 'not-held'}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="table-foot">
        <div>
          <p className="grade-legend">
            {grades.map((grade) => (
              <GradeMark key={grade} grade={grade} />
            ))}
          </p>
          {completeness !== undefined && <p className="quiet-text">{completeness}</p>}
        </div>
        {download !== undefined && <Download path={download} />}
      </div>
    </div>
  );
}

function isTotal({ violation }: FigureLine): boolean {
  return (totals as readonly string[]).includes(violation);
}

function keyOf({ violation, unit, attributedTo, scope }: FigureLine): string {
  return [violation, unit, attributedTo?.id, scope].join('|');
}

function LineHead({ line: { violation, unit, attributedTo, scope } }: { readonly line: FigureLine }) {
  return (
    <th scope="row">
      <FormattedMessage id={`violation.${violation}`} />
      <span className="unit">
        <FormattedMessage id={`unit.${unit}`} />
        {scope !== null && (
          <>
            {'; '}
            <FormattedMessage id="situation.part" values={{ scope: <RecordWords key="scope">{scope}</RecordWords> }} />
          </>
        )}
      </span>
      {attributedTo !== null && (
        <span className="unit">
          <FormattedMessage id="situation.by" values={{ party: <PartyWay key="party" party={attributedTo} /> }} />
        </span>
      )}
    </th>
  );
}

function Cell({ cell, gap }: { readonly cell: FigureCell | undefined; readonly gap: 'not-published' | 'not-held' }) {
  if (!cell)
    return (
      <span className="gap">
        {gap === 'not-held' && <span aria-hidden="true">·</span>}
        <span className={gap === 'not-held' ? 'unseen' : undefined}>
          <FormattedMessage id={`situation.${gap}`} />
        </span>
      </span>
    );
  return (
    <>
      {cell.statements.map((one) => {
        const grade = bestGrade(one.sources);
        return (
          <details key={`${one.value}|${one.late}|${one.saidBy}`} className={`sources figure-said${one.standing === 'other' ? ' beside' : ''}`}>
            <summary>
              <Amount value={one.value} qualifier={one.qualifier} />
              {grade !== null && (
                <span className={`grade grade-${grade}`}>
                  <span className="unseen">
                    <FormattedMessage id={`grade.${grade}`} />
                  </span>
                </span>
              )}
              {one.standing === 'other' && (
                <span className="unseen">
                  <FormattedMessage id="standing.other" />
                </span>
              )}
            </summary>
            <FigureMore figure={one} />
          </details>
        );
      })}
    </>
  );
}

function FigureMore({ figure }: { readonly figure: FigureCell['statements'][number] }) {
  const { late, boys, girls, standing, why, note, sources } = figure;
  return (
    <div className="figure-more">
      {standing !== null && (
        <p className="quiet-text">
          <FormattedMessage id={`standing.${standing}`} />
          {why !== null && (
            <>
              {': '}
              <RecordWords>{why}</RecordWords>
            </>
          )}
        </p>
      )}
      {late !== null && (
        <p className="quiet-text">
          <FormattedMessage id={`late.${late}`} />
        </p>
      )}
      {boys !== null && girls !== null && (
        <p className="quiet-text">
          <FormattedMessage id="situation.boys-girls" values={{ boys, girls }} />
        </p>
      )}
      <Note note={note} />
      <Sources sources={sources} />
    </div>
  );
}
