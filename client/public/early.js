// Runs before the first paint, so that the spaarstand never flashes white and the letters do not jump. It also hides the
// start screen that stands in index.html from readers who will see something else: another language, or a clock that runs.
(() => {
  try {
    const settings = JSON.parse(localStorage.getItem('drie-dagen') || '{}') || {};
    const root = document.documentElement;
    if (settings.language) root.lang = settings.language;
    if (settings.language === 'ar') root.dir = 'rtl';
    if (settings.look && settings.look !== 'auto') root.dataset.look = settings.look;
    if (settings.size) root.dataset.size = settings.size;
    if (settings.running || (settings.language && settings.language !== 'nl')) root.dataset.wait = '';
  } catch {
    // no storage, or a damaged value: the page starts with its defaults
  }
})();
