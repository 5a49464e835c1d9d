import { useIntl } from 'react-intl';
import { type ColumnMapping, mayTake, readTarget } from '#exchange';
import { ageBands, sexes, typeCards, violationTypes } from '#incidents';

const plain = ['drop', 'type', 'date', 'ended', 'place', 'place:0', 'place:1', 'place:2', 'place:3', 'place:4', 'party'] as const;
const numbers = sexes.flatMap((sex) => ageBands.map((age) => `count:${sex}:${age}`));
const typed = violationTypes
  .filter((type) => typeCards[type].countedBy === 'children')
  .flatMap((type) => sexes.map((sex) => `count:${sex}:unknown:${type}`));
const others = ['facility', 'source', 'evidence', 'reliability', 'consent', 'status', 'statusOn', 'key', 'group', 'sharedAccount'] as const;
const children = [1, 2, 3, 4, 5, 6].flatMap((child) => ['sex', 'age', 'name'].map((part) => `child:${child}:${part}`));
const apart = ['contact', 'exactPlace', 'narrative'] as const;

/** What a column can be taken for: everything that caution allows, what it is taken for now among it. */
export function targetsFor({ caution, target }: ColumnMapping): readonly string[] {
  const all = [...plain, ...numbers, ...typed, ...others, ...children, ...apart];
  const allowed = all.filter((text) => {
    const read = readTarget(text);
    return read !== null && mayTake(caution, read);
  });
  return allowed.includes(target) ? allowed : [...allowed, target];
}

/** How a target is called. */
export function useTargetName(): (text: string) => string {
  const intl = useIntl();
  return (text) => {
    const target = readTarget(text);
    if (target?.field === 'child') return intl.formatMessage({ id: 'import.target.child' }, { child: target.child, part: target.part });
    if (target?.field !== 'count') return intl.formatMessage({ id: `import.target.${text}` });
    const values = { sex: intl.formatMessage({ id: `sex.${target.sex}` }), age: intl.formatMessage({ id: `age-band.${target.age}` }) };
    return target.type === null
      ? intl.formatMessage({ id: 'import.target.count' }, values)
      : intl.formatMessage({ id: 'import.target.count-typed' }, { ...values, type: intl.formatMessage({ id: `recorded-type.${target.type}` }) });
  };
}
