import { pairsInside, type Probability, probabilityOf, reliability } from '#matching/linkage';
import { locale, t } from '../shell.ts';
import { labelOf, type Run } from './run.ts';

/** The counts of a run that the report opens with. */
export type Counts = { readonly clusters: readonly (readonly number[])[]; readonly links: number; readonly review: number };

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
const number = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale);

/** The report of a run: one page that needs nothing else, with no script in it. */
export function reportHtml(run: Run, counts: Counts): string {
  const { linked, read } = run;
  const probability = probabilityOf(linked.learnt.calibration);
  const largest = counts.clusters.reduce((most, { length }) => Math.max(most, length), 1);
  const body = [
    `<h1>${escape(t('link.report.title'))}</h1>`,
    `<p class="lead">${escape(t('link.report.lead', { records: read.table.size, clusters: counts.clusters.length, largest, review: counts.review }))}</p>`,
    section(
      'files',
      table(
        ['file', 'records'],
        read.files.map(({ path, records }) => [path.split('/').at(-1) ?? path, number.format(records)]),
      ),
    ),
    section('columns', columnsTable(run)),
    section('weights', run.model.fields.map((field) => weightsOf(field, run)).join('')),
    section('reliability', reliabilityOf(run, probability)),
    section('sizes', sizesOf(counts.clusters)),
    section('threshold', thresholdOf(run)),
    section('blocking', blockingOf(run)),
    section('bridges', bridgesOf(run)),
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(t('link.report.title'))}</title>
<style>${style}</style></head>
<body><main>
${body.join('\n')}
</main></body></html>
`;
}

function section(id: string, content: string): string {
  return `<section><h2>${escape(t(`link.report.${id}`))}</h2><p class="note">${escape(t(`link.report.${id}.note`))}</p>${content}</section>`;
}

/** A cell: markup as it is, figures from left to right in any language. */
function cellOf(cell: string): string {
  if (cell.startsWith('<')) return cell;
  return /^[-\d]/.test(cell) ? `<bdi class="n" dir="ltr">${escape(cell)}</bdi>` : escape(cell);
}

/** A table with its heads from the catalogue. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((id) => `<th scope="col">${escape(t(`link.report.head.${id}`))}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cellOf(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function columnsTable({ fields }: Run): string {
  return table(
    ['column', 'kind', 'why', 'fields'],
    fields.uses.map(({ column, kind, why, fields: own }) => [column, t(`link.kind.${kind}`), t(`link.why.${why}`), own.join(', ')]),
  );
}

/** One field's levels, each with a bar to the side it speaks for. */
function weightsOf({ name, kind, levels }: Run['model']['fields'][number], { linked }: Run): string {
  const weights = levels.map(({ m, u }) => Math.log2(m / u));
  const scale = Math.max(1, ...weights.map(Math.abs));
  const field = linked.learnt.models.findIndex((model) => model.name === name);
  const shares = linked.learnt.frequencies[field];
  const rows = levels.map(({ level, m, u }, at) => {
    const weight = weights[at] ?? 0;
    const share = level === 'same' && shares ? rangeOf(levels[0]?.m ?? 1, shares) : '';
    const bar = `<span class="bar ${weight < 0 ? 'against' : 'for'}" style="inline-size:${((Math.abs(weight) / scale) * 48).toFixed(1)}%"></span>`;
    return [
      t(`link.level.${kind}.${level}`),
      percent(m),
      percent(u, u < 0.001 ? 4 : 2),
      `${weight.toFixed(1)}${share}`,
      `<span class="bars">${bar}</span>`,
    ];
  });
  return `<h3>${escape(name)} <small>${escape(t(`link.kind.${kind}`))}</small></h3>${table(['level', 'm', 'u', 'weight', 'bar'], rows)}`;
}

/** What a shared value is worth from the commonest to the rarest. */
function rangeOf(m: number, shares: Float64Array): string {
  const known = shares.filter((share) => share > 0);
  if (known.length < 2) return '';
  const commonest = Math.log2(m / known.reduce((most, share) => Math.max(most, share), 0));
  const rarest = Math.log2(m / known.reduce((least, share) => Math.min(least, share), 1));
  return ` (${commonest.toFixed(1)} – ${rarest.toFixed(1)})`;
}

function reliabilityOf({ linked }: Run, probability: Probability): string {
  const { labels } = linked.clusters;
  const bins = reliability(
    linked.pairs,
    (weight) => probability(weight + linked.learnt.prior),
    (a, b) => labels[a] === labels[b],
  );
  return table(
    ['pairs', 'stated', 'together'],
    bins.map(({ pairs, stated, inOneCluster }) => [number.format(pairs), percent(stated), percent(inOneCluster)]),
  );
}

function sizesOf(clusters: Counts['clusters']): string {
  const sizes = new Map<number, number>();
  for (const { length } of clusters) sizes.set(length, (sizes.get(length) ?? 0) + 1);
  const most = Math.max(...sizes.values());
  const rows = [...sizes]
    .sort(([a], [b]) => a - b)
    .map(([size, count]) => [
      number.format(size),
      number.format(count),
      `<span class="bars"><span class="bar for" style="inline-size:${((count / most) * 96).toFixed(1)}%"></span></span>`,
    ]);
  return table(['size', 'clusters', 'bar'], rows);
}

function thresholdOf({ linked }: Run): string {
  const chosen = `<p>${escape(t('link.report.threshold.chosen', { threshold: linked.threshold.toFixed(2), pairs: pairsInside(linked.clusters.labels) }))}</p>`;
  if (linked.trials.length === 0) return chosen;
  return (
    chosen +
    table(
      ['threshold', 'expected'],
      linked.trials.map(({ threshold, expectedF1 }) => [threshold.toFixed(2), expectedF1.toFixed(3)]),
    )
  );
}

function blockingOf({ linked, model }: Run): string {
  if (model.keys.length === 0) return `<p>${escape(t('link.report.blocking.none'))}</p>`;
  const keys = model.keys.map((parts) => `<li>${escape(parts.map(({ field, cut }) => `${field}: ${t(`link.cut.${cut}`)}`).join(' + '))}</li>`);
  return `<p>${escape(t('link.report.blocking.lost', { lost: percent(linked.loss), pairs: linked.seen.candidates, compared: linked.seen.compared }))}</p><ul>${keys.join('')}</ul>`;
}

const shownBridges = 20;

function bridgesOf({ linked, read }: Run): string {
  const weakest = [...linked.clusters.bridges].sort((x, y) => x.probability - y.probability || x.cluster - y.cluster).slice(0, shownBridges);
  return table(
    ['cluster', 'record-a', 'record-b', 'probability'],
    weakest.map(({ cluster, a, b, probability }) => [labelOf(read, cluster), labelOf(read, a), labelOf(read, b), percent(probability)]),
  );
}

const style = `
:root{color-scheme:light dark;--text:#1c2733;--soft:#5b6774;--line:#d9dee4;--back:#fff;--for:#1f6fa8;--against:#b0562a}
@media(prefers-color-scheme:dark){:root{--text:#e6eaee;--soft:#9aa6b2;--line:#36414c;--back:#14191e;--for:#6bb0e0;--against:#e59a6c}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--text);font:16px/1.5 system-ui,"Noto Naskh Arabic",sans-serif}
main{max-inline-size:60rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.5rem 0 .25rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
small,.note{color:var(--soft);font-weight:400}.lead{font-size:1.1rem;margin:0}.note{margin:0 0 .75rem;max-inline-size:44rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;inline-size:100%;font-size:.92rem}
th,td{text-align:start;padding:.3rem .75rem .3rem 0;border-block-end:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}
th{color:var(--soft);font-weight:500}bdi.n{font-variant-numeric:tabular-nums;white-space:nowrap}
.bars{display:block;min-inline-size:8rem;block-size:1em;padding-block:.2em}.bar{display:block;block-size:.6em;margin-block-start:.3em;border-radius:2px}
.for{background:var(--for)}.against{background:var(--against)}
ul{margin:.5rem 0;padding-inline-start:1.25rem}`;
