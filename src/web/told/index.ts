/** told: what reports and findings say of a violation, in words: when, where, who, how many children. */
export { ChildrenText, OccurredText, PartialDateText, PartiesText, PlaceText, TallyText } from './told.tsx';
