/** Sets and clears an element's `:state(…)` flags. */
export function setStates(internals: ElementInternals, states: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(states)) {
    try {
      if (on) internals.states.add(name);
      else internals.states.delete(name);
    } catch {
      // Browsers before :state() took only names that start with two dashes. The state is then not there to style by.
    }
  }
}
