/** Makes an element. Texts become text nodes, whatever they contain; nothing here reads markup. */
function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function makeSvg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== '' && child !== false));
  return element;
}

const unseen = (text) => make('span', { class: 'unseen' }, text);

/** A number with its noun: 1 reply, 2 replies. */
function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/**
 * Adds the elements of a long list when the reader comes near its end, so that a list of thousands opens at once.
 * `reach(index)` adds all up to one of them and gives it back.
 */
function longList(parent, items, draw, step) {
  const end = make(parent.tagName === 'TBODY' ? 'tr' : 'div', { 'aria-hidden': 'true' });
  let drawn = 0;
  const grow = (to) => {
    const more = document.createDocumentFragment();
    for (; drawn < Math.min(to, items.length); drawn++) {
      more.append(draw(items[drawn]));
    }
    parent.insertBefore(more, end);
    if (drawn === items.length) {
      observer.disconnect();
      end.remove();
    }
  };
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && grow(drawn + step),
    { rootMargin: '1200px' },
  );
  parent.append(end);
  observer.observe(end);
  grow(step);
  return {
    reach: (index) => {
      grow(index + 1);
      return parent.children[index];
    },
    stop: () => observer.disconnect(),
  };
}
