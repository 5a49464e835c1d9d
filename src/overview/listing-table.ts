import type { Listing } from '#follow-up';
import { type GraveViolation, graveViolations } from '#kernel';
import type { PublicRecord } from './record.ts';
import { grouped, partyRef, type PartyRef, situationRef, type SituationRef, takenFirst, without } from './refs.ts';

/** A party's statements in the annex of one year; a year that is missing was not found, which is not "not listed". */
export type ListingYear = { readonly year: number; readonly statements: readonly Omit<Listing, 'party' | 'situation'>[] };

/** A party in the annexes over the years, in one situation. */
export type ListingLine = { readonly party: PartyRef; readonly situation: SituationRef; readonly years: readonly ListingYear[] };

/** Listings over the years that the record has annexes of. */
export type ListingTable = { readonly years: readonly number[]; readonly lines: readonly ListingLine[] };

/** Lays listings out by party and annex year, parties by name. */
export function listingTable(record: PublicRecord, listings: readonly Listing[]): ListingTable {
  const years = [...new Set(record.followUp.listings.map(({ reportYear }) => reportYear))].sort((a, b) => a - b);
  const lines = [...grouped(listings, ({ party, situation }) => `${party}|${situation}`).values()].flatMap((own): readonly ListingLine[] => {
    const [first] = own;
    if (!first) return [];
    const byYear = grouped(own, ({ reportYear }) => String(reportYear));
    return [
      {
        party: partyRef(record, first.party),
        situation: situationRef(record, first.situation),
        years: years.flatMap((year) => {
          const statements = byYear.get(String(year));
          return statements ? [{ year, statements: takenFirst(statements.map((one) => without(one, 'party', 'situation'))) }] : [];
        }),
      },
    ];
  });
  return { years, lines: lines.sort((a, b) => a.party.name.localeCompare(b.party.name, 'en')) };
}

/** What is found for one violation in one annex year. */
export type Ground = 'listed' | 'taken off' | 'contested' | 'other grounds' | 'grounds not found' | 'not found';

/**
 * What the annex of a year says of a party and one violation. A row without grounds leaves each violation open; a
 * year without a row was not found. Neither means "not listed".
 * @source ours: docs/data/listings.md (no annex is complete; empty grounds were not found)
 */
export function groundOf(line: ListingLine, year: number, violation: GraveViolation): Ground {
  const statements = line.years.find((one) => one.year === year)?.statements ?? [];
  if (statements.length === 0) return 'not found';
  const naming = statements.filter(({ violations }) => violations.includes(violation));
  const open = statements.filter(({ violations }) => violations.length === 0);
  const telling = naming.length > 0 ? naming : open;
  if (telling.length === 0) return 'other grounds';
  if (telling.every(({ standing }) => standing === 'other')) return 'contested';
  if (telling.every(({ status }) => status === 'delisted')) return 'taken off';
  return naming.length > 0 ? 'listed' : 'grounds not found';
}

/** The violations that are grounds for listing: all six but the denial of access. @source docs/data/listings.md; resolutions 1379, 1882, 1998, 2225 */
export const groundsForListing: readonly GraveViolation[] = graveViolations.filter((one) => one !== 'denial_humanitarian_access');
