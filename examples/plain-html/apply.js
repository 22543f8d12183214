/** Sends the application with the page's own request. What the server replies is shown by the form. */
document.addEventListener('apply-submit', (event) => {
  event.respondWith((_application, body, { signal }) => fetch('/applications', { method: 'POST', body, signal }));
});
