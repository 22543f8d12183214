/**
 * Runs in the page, so it uses nothing from outside itself: the median milliseconds of both ways, from nothing to layout.
 * @param {{ posting: object, samples: number }} options
 * @returns {Promise<{ raw: number, ours: number }>}
 */
export async function compare({ posting, samples }) {
  await customElements.whenDefined('job-posting');

  const renderOurs = async () => {
    const element = document.createElement('job-posting');
    element.data = posting;
    document.body.append(element);
    await element.updateComplete;
    return element;
  };
  const model = await renderOurs();
  const html = model.shadowRoot.innerHTML.replace(/<!--.*?-->/g, '');
  const sheets = model.shadowRoot.adoptedStyleSheets;
  const height = model.offsetHeight;
  model.remove();

  const renderRaw = async () => {
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    root.innerHTML = html;
    document.body.append(element);
    return element;
  };

  const time = async (render) => {
    // Each sample begins on a quiet page.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    const element = await render();
    if (element.offsetHeight !== height) throw new Error('The two do not look the same.');
    const duration = performance.now() - start;
    element.remove();
    return duration;
  };

  const times = { raw: [], ours: [] };
  for (let sample = -5; sample < samples; sample++) {
    const ours = await time(renderOurs);
    const raw = await time(renderRaw);
    // The first rounds warm both up.
    if (sample < 0) continue;
    times.ours.push(ours);
    times.raw.push(raw);
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return { raw: median(times.raw), ours: median(times.ours) };
}
