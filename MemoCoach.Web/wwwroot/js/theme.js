// Light or dark: the system's setting until the writer chooses. A cookie keeps the choice, so that the server sends the right page at once.
const year = 365 * 24 * 60 * 60;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

document.addEventListener('click', event => {
  if (!event.target.closest('[data-theme-switch]')) return;
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  document.cookie = `memocoach-theme=${root.dataset.theme}; path=/; max-age=${year}; samesite=lax`;
});
