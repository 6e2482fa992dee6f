/** Light, dark, or as the system has it. A browser may forbid a file to remember: then it is for this visit. */
const theme = (() => {
  const key = 'macrolsp-theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Nothing is kept for pages from a file here.
    }
  };
  const remember = (value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      return false; // As above: the choice holds for this visit.
    }
    return true;
  };
  const isDark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen === undefined ? system.matches : chosen === 'dark';
  };
  const name = (button) => {
    button.textContent = isDark() ? 'Light colours' : 'Dark colours';
  };
  const start = (button) => {
    const chosen = remembered();
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
    name(button);
    system.addEventListener('change', () => name(button));
    button.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      document.documentElement.dataset.theme = next;
      remember(next);
      name(button);
    });
  };
  return { start };
})();
theme.start(document.getElementById('theme'));
