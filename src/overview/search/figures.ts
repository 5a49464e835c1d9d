import { figureSubjects, type FigureSubject } from '#kernel';
import type { PublicRecord } from '../record.ts';
import { both, made, type Made, plain } from './item.ts';
import { topicWords } from './words.ts';

/** Printed figures by violation, by situation and violation, and by year. */
export function figures({ register, council }: PublicRecord): readonly Made[] {
  const pairs = new Map<string, { readonly situation: string; readonly violation: FigureSubject }>();
  const years = new Set<number>();
  for (const { situation, violation, year } of council.figures) {
    years.add(year);
    pairs.set(`${situation}|${violation}`, { situation, violation });
    pairs.set(`all|${violation}`, { situation: 'all', violation });
  }
  const topics = [...pairs.values()]
    .filter(({ violation }) => figureSubjects.includes(violation))
    .map(({ situation, violation }) => {
      const place = situation === 'all' ? null : (register.situations.get(situation) ?? null);
      const names =
        place === null
          ? []
          : [place.nameEn, place.nameAr, ...register.situationNames.filter((one) => one.situation === situation).map(({ name }) => name)];
      return made(
        {
          kind: 'figures',
          id: `${situation}/${violation}`,
          title: { en: place?.nameEn ?? '', ar: place?.nameAr ?? '' },
          term: `violation.${violation}`,
          path: `/figures?violation=${violation}${place === null ? '' : `&situation=${situation}`}`,
        },
        [plain(`figures ${topicWords[violation]}`, place === null ? 0.9 : 0.5), plain(violation, place === null ? 1.2 : 0.6)],
        names.map((name) => plain(name, 0.5)),
      );
    });
  const byYear = [...years]
    .sort((a, b) => a - b)
    .map((year) =>
      made({ kind: 'figures', id: String(year), title: both(String(year)), date: String(year), path: `/figures?year=${year}` }, [
        plain(`${year} figures`, 0.9),
        plain(`أرقام ${year}`, 0.9),
      ]),
    );
  return [...topics, ...byYear];
}
