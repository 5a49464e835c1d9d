/** ui: what pages are made of; knows words, dates and sources, no domain. */
export { ask, Asked, Problem, Refused } from './ask.tsx';
export { DateText, GradeMark, Sources } from './facts.tsx';
export { LanguageSwitch } from './language-switch.tsx';
export { NotFound } from './not-found.tsx';
export { useLocale, Words } from './words.tsx';
