import type { InputType, StrictArgTypes } from 'storybook/internal/csf';
import { type Documented, elementNamed } from './manifest.ts';

/**
 * The table of an element's public surface, with a control for each property that a person can set by hand. Storybook's own
 * reading loses descriptions of members that are documented as attribute too, and mixes up things of one name.
 */
export function extractArgTypes(tagName: string): StrictArgTypes {
  const element = elementNamed(tagName);
  if (!element) return {};
  const attributes = new Map(element.attributes?.map(({ fieldName, name }) => [fieldName, name]));
  const properties = (element.members ?? []).flatMap((member): [string, InputType][] => {
    if (member.kind !== 'field') return [];
    const type = member.type?.text ?? 'unknown';
    const attribute = attributes.get(member.name);
    return [
      [
        member.name,
        {
          name: member.name,
          description: [member.description, attribute && `Attribute: \`${attribute}\``].filter(Boolean).join('\n\n'),
          ...control(member.readonly ? '' : type),
          table: table('properties', type, member.default),
        },
      ],
    ];
  });
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  const argTypes = Object.fromEntries([
    ...properties,
    ...rows('methods', methods),
    ...rows('events', element.events),
    ...rows('slots', element.slots),
    ...rows('CSS custom properties', element.cssProperties),
    ...rows('CSS parts', element.cssParts),
    ...rows('CSS states', element.cssStates),
  ]);
  return argTypes as StrictArgTypes;
}

/** The class comment: the summary in a line, then the rest. */
export function extractComponentDescription(tagName: string): string {
  const { summary, description } = elementNamed(tagName) ?? {};
  return [summary, description].filter(Boolean).join('\n\n');
}

/** Rows that are only read. Keys carry the category, as a slot and a part may share a name. */
function rows(category: string, documented: readonly Documented[] = []): [string, InputType][] {
  return documented.map((item) => [
    `${category}: ${item.name}`,
    {
      name: item.name,
      ...(item.description ? { description: item.description } : {}),
      control: false,
      table: table(category, undefined, item.default),
    },
  ]);
}

function table(category: string, type: string | undefined, fallback: string | undefined) {
  return {
    category,
    ...(type ? { type: { summary: type } } : {}),
    ...(fallback ? { defaultValue: { summary: fallback } } : {}),
  };
}

/** Chosen by the type's text: functions and objects are set by a story's own code. */
function control(type: string): InputType {
  const alternatives = type.split('|').map((alternative) => alternative.trim());
  const literals = alternatives.flatMap((alternative) => alternative.match(/^'(.*)'$/)?.[1] ?? []);
  if (literals.length > 0) return { control: 'select', options: literals };
  if (alternatives.includes('string')) return { control: 'text' };
  if (alternatives.includes('boolean')) return { control: 'boolean' };
  if (alternatives.includes('number')) return { control: 'number' };
  return alternatives.includes('unknown') ? { control: 'object' } : { control: false };
}
