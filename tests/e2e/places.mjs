// Where something stands: in a text, and on the screen.

/** The line and column, from 1, just behind the first occurrence of a text. */
export function behind(text, needle) {
  const at = text.indexOf(needle);
  if (at < 0) {
    throw new Error(`There is no "${needle}" in:\n${text}`);
  }
  const before = text.slice(0, at + needle.length).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

/** Runs in the page: where the first occurrence of words on one line of an editor is drawn; undefined while it is not. */
export function boxOfWords(lines, wanted) {
  for (const line of lines.querySelectorAll(':scope > .view-line')) {
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    const start = nodes
      .map(({ data }) => data)
      .join('')
      .replaceAll('\u00a0', ' ')
      .indexOf(wanted);
    if (start < 0) continue;
    // A line is drawn in pieces, one for each colour.
    const place = (offset) => {
      let index = 0;
      while (offset > nodes[index].data.length) offset -= nodes[index++].data.length;
      return [nodes[index], offset];
    };
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length));
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }
  return undefined;
}
