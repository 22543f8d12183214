import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/** Fails with the rule, the reason and the markup of every WCAG A and AA violation inside `element`. */
export async function expectNoAxeViolations(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Rules about whole pages, which a fixture is not.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.failureSummary} ${node.html}`),
  );
  expect(found).to.deep.equal([]);
}
