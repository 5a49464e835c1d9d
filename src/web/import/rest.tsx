import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportWork } from './use-import.ts';

/** The rows that wait as a file to take home: as they came, with why. It is made here and goes nowhere else. */
export function Rest({ work }: { readonly work: ImportWork }) {
  const intl = useIntl();
  const { prepared, sheet, rows, reading } = work;
  if (!prepared || prepared.faulty.length === 0 || !sheet?.head) return null;
  const { names } = sheet.head;
  const download = async () => {
    const { stringify } = await import('csv-stringify/browser/esm/sync');
    const wanted = new Set(prepared.faulty);
    const why = (row: number) =>
      prepared.faults
        .filter((one) => one.row === row)
        .map(({ at, fault }) => [names[at ?? -1], intl.formatMessage({ id: `import.fault.${fault}` })].filter(Boolean).join(': '))
        .join(' ');
    const lines = rows.filter(({ number }) => wanted.has(number)).map(({ number, cells }) => [...names.map((_, at) => cells[at] ?? ''), why(number)]);
    const text = stringify([[...names, intl.formatMessage({ id: 'import.reason' })], ...lines], { bom: true, escape_formulas: true });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = `${(reading?.fileName ?? 'rows').replace(/\.\w+$/, '')}-rows.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <button type="button" className="quiet" onClick={() => void download()}>
      <FormattedMessage id="import.download-rest" />
    </button>
  );
}
