/**
 * Sends a body as the browser posts a form: it goes to the page that answers. Never settles by itself, since only leaving
 * tells; rejects with the signal's reason, and then stops the browser as far as it has not left.
 * @param leaving hears when the browser is about to leave, and when it is not any more
 */
export function postNatively(
  url: URL,
  body: FormData,
  signal: AbortSignal,
  leaving: (leaves: boolean) => void,
): Promise<never> {
  signal.throwIfAborted();
  // A form of its own: in the candidate's, a question called `submit` would stand in the way.
  const form = document.createElement('form');
  form.method = 'post';
  form.enctype = 'multipart/form-data';
  form.action = url.href;
  form.hidden = true;
  // Files and the captcha's fields as well, which no control in this form holds.
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of body) formData.append(name, value);
  });
  document.body.append(form);
  leaving(true);
  form.submit();
  form.remove();
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      window.stop();
      leaving(false);
      reject(signal.reason);
    });
  });
}
