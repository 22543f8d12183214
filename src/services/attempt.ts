/** What widgets and adapters do is not ours: where it throws, the form goes on. */
export function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    console.error('<apply-form>: the captcha threw.', error);
  }
}
