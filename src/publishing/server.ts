/** publishing, on the server: the writers of files. */
export { type CsvOptions, toCsv } from './csv.ts';
export { toJson } from './json.ts';
export { dataPackage, toDataPackage } from './package.ts';
export { toWord } from './word.ts';
export { type TableWords, toXlsx } from './xlsx.ts';
export { toWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';
