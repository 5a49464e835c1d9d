import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { Download, Sources } from '#ui';
import { type Ground, groundOf, groundsForListing, type ListingLine, type ListingTable } from '#overview';
import { Note, RecordWords, Standing } from './facts.tsx';
import { PartyWay } from './links.tsx';

/** Parties over the annex years; a year without a word was not found, which is not "not listed". */
export function ListingMatrix({
  table,
  caption,
  download,
  completeness,
}: {
  readonly table: ListingTable;
  readonly caption: ReactNode;
  readonly download: string;
  readonly completeness: ReactNode;
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
                <FormattedMessage id="party.party" />
              </th>
              {table.years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map((line) => (
              <tr key={line.party.id}>
                <th scope="row">
                  <PartyWay party={line.party} />
                </th>
                {table.years.map((year) => (
                  <td key={year}>
                    <YearOf line={line} year={year} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="table-foot">
        <p className="quiet-text">{completeness}</p>
        <Download path={download} />
      </div>
    </div>
  );
}

/** A party's violations over the annex years, each cell in a word. */
export function GroundMatrix({
  line,
  years,
  caption,
}: {
  readonly line: ListingLine;
  readonly years: readonly number[];
  readonly caption: ReactNode;
}) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by the keyboard
    <section className="scroll" aria-labelledby={id} tabIndex={0}>
      <table className="matrix over-years">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="party.violation" />
            </th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groundsForListing.map((violation) => (
            <tr key={violation}>
              <th scope="row">
                <FormattedMessage id={`violation.${violation}`} />
              </th>
              {years.map((year) => {
                const ground = groundOf(line, year, violation);
                return (
                  <td key={year} className={`ground ${groundClass[ground] ?? 'ground-quiet'}`}>
                    <GroundWord ground={ground} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is open or not found is a sign, explained under the table and read out in words; what is known is a word. */
const signs: Partial<Record<Ground, string>> = { 'not found': '·', 'other grounds': '–', 'grounds not found': '?' };

function GroundWord({ ground }: { readonly ground: Ground }) {
  const sign = signs[ground];
  const word = <FormattedMessage id={`party.ground.${ground}`} />;
  if (sign === undefined) return word;
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">{word}</span>
    </>
  );
}

const groundClass: Readonly<Record<string, string>> = { listed: 'ground-listed', 'taken off': 'ground-ended', contested: 'contested' };

function YearOf({ line, year }: { readonly line: ListingLine; readonly year: number }) {
  const statements = line.years.find((one) => one.year === year)?.statements ?? [];
  if (statements.length === 0)
    return (
      <span className="gap">
        <span aria-hidden="true">·</span>
        <span className="unseen">
          <FormattedMessage id="party.ground.not found" />
        </span>
      </span>
    );
  return (
    <>
      {statements.map((one) => (
        <details key={`${one.status}|${one.violations.join()}|${one.saidBy}`} className="sources figure-said">
          <summary className={one.standing === 'other' ? 'contested' : one.status === 'delisted' ? 'ground-ended' : undefined}>
            <FormattedMessage id={`listing.${one.status}`} />
          </summary>
          <div className="figure-more">
            {one.violations.length === 0 ? (
              <p className="quiet-text">
                <FormattedMessage id="party.ground.grounds not found" />
              </p>
            ) : (
              <ul className="bare-list">
                {one.violations.map((violation) => (
                  <li key={violation}>
                    <FormattedMessage id={`violation.${violation}`} />
                  </li>
                ))}
              </ul>
            )}
            {one.section !== null && (
              <p className="quiet-text">
                <RecordWords>{one.section}</RecordWords>
              </p>
            )}
            <Standing standing={one.standing} why={one.why} />
            <Note note={one.note} />
            <Sources sources={one.sources} />
          </div>
        </details>
      ))}
    </>
  );
}
