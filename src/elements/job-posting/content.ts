import type { Posting } from '../../core/posting/posting.ts';
import { proseOf } from '../shared/prose.ts';

/** The posting's texts below its description, in the order in which they are shown. */
const sectionNames = ['responsibilities', 'qualifications', 'skills', 'jobBenefits'] as const;

export type SectionName = (typeof sectionNames)[number];

/** A posting's HTML as nodes, safe to show. They are made once, and can be rendered again and again. */
export interface Content {
  readonly posting: Posting;
  readonly headingLevel: number;
  readonly description: HTMLElement;
  readonly sections: readonly { readonly name: SectionName; readonly nodes: HTMLElement }[];
  /** Settles when all of it is there, where a sanitiser had to be loaded first. */
  readonly filled: Promise<unknown>;
}

/** @param headingLevel the level of the posting's title; its texts' headings come below it */
export function contentOf(posting: Posting, headingLevel: number): Content {
  const fillings: unknown[] = [];
  const nodesOf = (html: string, level: number): HTMLElement => {
    const { node, filled } = proseOf(html, level);
    fillings.push(filled);
    return node;
  };
  return {
    posting,
    headingLevel,
    description: nodesOf(posting.description, headingLevel + 1),
    sections: sectionNames.flatMap((name) => {
      const html = posting[name];
      return html ? [{ name, nodes: nodesOf(html, headingLevel + 2) }] : [];
    }),
    filled: Promise.all(fillings),
  };
}
