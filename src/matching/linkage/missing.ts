/**
 * What people write where they know nothing. Taken as missing, which counts neither for nor against.
 * @source ours: marks that spreadsheets and databases leave, and the plain words in the six UN languages
 */
const marks = new Set([
  'null',
  'nil',
  'none',
  'nan',
  'n/a',
  '#n/a',
  'n.a.',
  'undefined',
  'missing',
  'unknown',
  'not known',
  'not stated',
  'not available',
  'unk',
  'xxx',
  'inconnu',
  'inconnue',
  'desconocido',
  'desconocida',
  'неизвестно',
  'неизвестен',
  'нет данных',
  'غير معروف',
  'مجهول',
  'لا يوجد',
  '不详',
  '未知',
  '不明',
]);

/** Whether a cell, already without blanks around it, says that nothing is known. */
export function isMissing(text: string): boolean {
  if (text === '' || text === 'NA') return true;
  if (text.length > 13) return false;
  return marks.has(text.toLowerCase()) || /^[-–—?.*_\s]+$/.test(text);
}
