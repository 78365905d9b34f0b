// Small extras for public pages, which ship no framework: everything works without this file.

// Countdown: <time data-countdown="ISO" data-units="д|ч|мин">
for (const el of document.querySelectorAll('[data-countdown]')) {
  const until = Date.parse(el.dataset.countdown);
  const [d, h, m] = (el.dataset.units ?? '').split('|');
  const show = () => {
    const minutes = Math.max(0, Math.floor((until - Date.now()) / 60000));
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    el.textContent =
      days > 0
        ? `${days} ${d} ${hours} ${h}`
        : hours > 0
          ? `${hours} ${h} ${minutes % 60} ${m}`
          : `${minutes} ${m}`;
    if (minutes === 0 && !el.dataset.over) {
      el.dataset.over = '1';
      // The phase has changed: the server says what is possible now.
      setTimeout(() => location.reload(), 61000);
    }
  };
  show();
  setInterval(show, 30000);
}

// A menu closes with Escape or a press elsewhere.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('header details[open]'))
    if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('header details[open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// Choices of a form marked data-auto are sent at once; its own button stays for those without scripts.
for (const form of document.querySelectorAll('form[data-auto]'))
  form.addEventListener('change', (event) => {
    if (event.target.matches('input[type=radio], input[type=checkbox], select')) form.requestSubmit();
  });

// A link to copy: the button shows itself only where copying works.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const words = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  });
}
