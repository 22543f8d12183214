// Loaded by host pages before anything else, as a classic script: notes what happens to them from then on.
{
  const globals = new Set(Reflect.ownKeys(window));
  const consoleCalls = [];
  const faults = [];
  for (const method of ['warn', 'error']) {
    const original = console[method];
    console[method] = (...things) => {
      consoleCalls.push(things.map(String).join(' '));
      original.apply(console, things);
    };
  }
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
    faults.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`),
  );
  Object.defineProperty(window, 'record', {
    value: { consoleCalls, faults, newGlobals: () => Reflect.ownKeys(window).filter((key) => !globals.has(key)) },
  });
  globals.add('record');
}
