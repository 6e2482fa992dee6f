(() => {
  const place = document.getElementById('view');
  const tabs = document.getElementById('tabs');
  let stop;

  const route = () => {
    const [name, ...rest] = location.hash.slice(1).split('/').map(decodeURIComponent);
    return Object.hasOwn(views, name) ? { name, rest } : { name: 'overview', rest: [] };
  };

  const draw = (rest) => {
    const { name } = route();
    const chosen = selection();
    stop?.();
    place.replaceChildren();
    stop = views[name].draw(place, chosen, rest);
    for (const link of tabs.children) {
      if (link.getAttribute('href') === `#${name}`) {
        link.setAttribute('aria-current', 'page');
      } else {
        link.removeAttribute('aria-current');
      }
    }
    const replies = chosen.reduce((sum, each) => sum + each.variants.length, 0);
    const whole = Object.values(wanted).every((value) => value === '');
    document.getElementById('status').textContent = whole ? '' : `${count(chosen.length, 'macro')} in ${count(replies, 'reply', 'replies')} of ${count(library.macros.length, 'macro')}`;
    document.title = `${views[name].title} · ${library.name} · reply macros`;
  };

  document.getElementById('name').textContent = library.name;
  document.getElementById('about').textContent =
    `${count(library.macros.length, 'macro')} in ${count(library.locales.length, 'locale')}, as of ${library.today}. Placeholders are filled with samples.`;
  document.getElementById('skip').addEventListener('click', (event) => {
    // The hash names the view; following the link would leave it.
    event.preventDefault();
    document.getElementById('content').focus();
  });
  tabs.append(...Object.entries(views).map(([name, view]) => make('a', { href: `#${name}` }, view.title)));
  drawFilters(document.getElementById('filters'), () => draw([]));
  addEventListener('hashchange', () => {
    const { rest } = route();
    draw(rest);
    if (rest.length === 0) {
      scrollTo(0, 0);
    }
  });
  draw(route().rest);
})();
