// What a form previews follows while it is typed; its button does the same. A part keeps the height it had,
// so that nothing moves under the finger.
for (const form of document.querySelectorAll('form[data-live]')) {
  let wait;
  let asked;
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      asked?.abort();
      const { signal } = (asked = new AbortController());
      const body = new URLSearchParams(new FormData(form));
      body.set('preview', 'yes');
      const answer = await fetch(location.href, { method: 'POST', body, signal }).catch(() => null);
      const html = answer?.ok ? await answer.text().catch(() => '') : '';
      if (signal.aborted) return;
      const page = new DOMParser().parseFromString(html, 'text/html');
      for (const part of document.querySelectorAll('[data-live=part]')) {
        part.style.minHeight = `${part.offsetHeight}px`;
        part.replaceChildren(...(page.getElementById(part.id)?.childNodes ?? []));
      }
    }, 400);
  });
}
