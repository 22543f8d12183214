import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

// It is no module: it puts itself on the window.
declare const axe: typeof axeCore;

/**
 * Fails with one line for each violation that axe finds in an element, its shadow root included. Rules about whole pages
 * (landmarks, the document's language) do not apply to a part of one.
 */
export async function expectNoAxeViolations(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
  });
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  );
  if (lines.length > 0) throw new Error(`axe found ${lines.length} violation(s)\n${lines.join('\n')}`);
}
