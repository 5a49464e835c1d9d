/**
 * The linkage engine: which records of a table speak of one person or event. It takes columns of texts and knows
 * nothing of what they mean. Fellegi and Sunter with term frequencies, learnt without labels; the same input gives the
 * same bytes whatever the order of the rows.
 */
export { type CalibrationPoint, type Crossed, type FieldModel, type LevelModel, type Model } from './model.ts';
export { type Clusters, type Bridge } from './cluster.ts';
export { type Comparator, type Kind, kinds, type Prepared } from './comparator.ts';
export { createSql, type SqlColumn, type SqlLevels, type SqlTable, sqlTwin, type SqlTwin } from './sql.ts';
export { groupsByLabel } from './frequencies.ts';
export { pairsInside } from './threshold.ts';
export { evaluate, type Evaluation, type Score } from './evaluate.ts';
export { explain, type Explanation, type Step } from './explain.ts';
export { type FieldOptions, type Fields, type Said, takeFields, type Use } from './fields.ts';
export { type Engage, link, type Linked, type LinkOptions, type LinkStep, modelOf, recall, walkHere, walkKeys, type Walkers } from './link.ts';
export { pack, type Portable, type PortableLearnt, unpack } from './portable.ts';
export { walkedOf } from './candidates.ts';
export { type Stand } from './blocking.ts';
export { type Pairs, sorted } from './pairs.ts';
export { compile } from './scorer.ts';
export { findWithin } from './within.ts';
export { type HardRules, noRules } from './hard-rules.ts';
export { makeTableBuilder, type Column, type Table, type TableBuilder } from './table.ts';
export { probabilityOf, type Probability } from './calibrate.ts';
export { reliability, type Bin } from './reliability.ts';
export { weigh } from './scorer.ts';
