/** ui: what pages are made of; knows words, dates and sources, no domain. */
export { ask, Asked, Problem, Refused, useTell } from './ask.tsx';
export { Cite, type CiteProps, permanentAddress, usePublicAddress } from './cite.tsx';
export { CopyText } from './copy.tsx';
export { type DataColumn, DataTable, type DataTableProps } from './data-table.tsx';
export { inEdition, useEdition } from './edition.ts';
export { DialogButton } from './dialog.tsx';
export { Download, downloadAddress } from './download.tsx';
export { DateText, GradeMark, Sources } from './facts.tsx';
export { Field } from './field.tsx';
export { LanguageSwitch } from './language-switch.tsx';
export { Menu } from './menu.tsx';
export { NotFound } from './not-found.tsx';
export { PageTitle } from './title.tsx';
export { type Catalogues, MoreWords, useLocale, Words } from './words.tsx';
export { Way } from './way.tsx';
