import { mayLack, modifierLayoutName, type RecordField, recordFields, sequence } from '../fields.ts';
import type { Layout } from '../parse/layout.ts';
import type { Problem } from '../problem.ts';

/** Finds the fields that the tables need and a release's record layout lacks. */
export function checkLayout(where: string, layout: Layout, release: string): readonly Problem[] {
  const nameless = [modifierLayoutName, sequence.layoutName].filter((name) => !layout.has(name));
  return [
    ...nameless.map((name) => missing(where, name)),
    ...recordFields
      .filter((field) => layout.has(field.layoutName) || !mayLack(field, release))
      .flatMap((field) => checkField(where, layout, field)),
    ...checkPlaces(where, layout),
  ];
}

/** Fields must not overlap: one would be read from the other's columns. Only a modifier stands where a code does. */
function checkPlaces(where: string, layout: Layout): readonly Problem[] {
  const fields = [sequence.layoutName, ...recordFields.map(({ layoutName }) => layoutName)]
    .flatMap((layoutName) => layout.get(layoutName) ?? [])
    .sort((a, b) => a.begin - b.begin);
  return fields.flatMap(({ layoutName, begin }, index) => {
    const before = fields[index - 1];
    const end = before ? before.begin + before.length * before.occurs - 1 : 0;
    if (begin > end) return [];
    return [
      {
        where: `${where}, ${layoutName}`,
        found: `its first column ${begin} within ${before?.layoutName}, which ends at ${end}`,
        allowed: 'columns of its own',
      },
    ];
  });
}

function checkField(where: string, layout: Layout, field: RecordField): readonly Problem[] {
  const { layoutName, columns, content } = field;
  const found = layout.get(layoutName);
  if (found === undefined) return [missing(where, layoutName)];
  const problems: Problem[] = [];
  if (found.occurs !== columns.length) {
    problems.push({
      where: `${where}, ${layoutName}`,
      found: `a field that occurs ${found.occurs} times`,
      allowed: `${columns.length}, for the columns ${columns.join(', ')}`,
    });
  }
  if (found.definition === '') {
    problems.push({ where: `${where}, ${layoutName}`, found: 'no definition', allowed: 'a text under the columns' });
  }
  if (content === 'coded') problems.push(...checkValues(`${where}, ${layoutName}`, found.values));
  return problems;
}

function checkValues(where: string, values: readonly { readonly code: string }[]): readonly Problem[] {
  const codes = values.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  return [
    ...(codes.length === 0 ? [{ where, found: 'no values', allowed: 'a list of values' }] : []),
    ...twice.map((code) => ({ where, found: `the value ${code} twice`, allowed: 'each value once' })),
  ];
}

function missing(where: string, layoutName: string): Problem {
  return { where, found: `no field ${layoutName}`, allowed: 'a field with that STANDARD ALIAS' };
}
