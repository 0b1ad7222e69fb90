// Runs before the first thing is painted, so that nobody sees the wrong theme. What it reads is kept by ui/theme.ts.
(() => {
  const matches = (query) => matchMedia(query).matches;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('skyflip-theme') ?? '{}') ?? {};
  } catch {}
  const root = document.documentElement.dataset;
  const isChosen = kept.theme === 'light' || kept.theme === 'dark';
  root.theme = isChosen ? kept.theme : matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const isStrong = matches('(prefers-contrast: more)') || matches('(forced-colors: active)');
  if (kept.contrast === 'more' || (kept.contrast !== 'normal' && isStrong)) root.contrast = 'more';
})();
