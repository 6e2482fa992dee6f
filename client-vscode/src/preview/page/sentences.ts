import type { PreviewAct, PreviewRun, PreviewSection, PreviewSentence } from '../protocol';
import { element } from './dom';

/**
 * The runs of a section with those of one sentence together, coloured by what the sentence does. The name of the act
 * stands behind it as generated content: it is seen and read aloud, and not part of the text that somebody copies.
 */
export function withSentences(section: PreviewSection, viewOf: (run: PreviewRun) => Node): Node[] {
  const parts: Node[] = [];
  for (let start = 0, end = 0; start < section.runs.length; start = end) {
    const index = section.runs[start]?.sentence ?? null;
    end = start + 1;
    while (end < section.runs.length && section.runs[end]?.sentence === index) {
      end += 1;
    }
    const views = section.runs.slice(start, end).map(viewOf);
    const sentence = index === null ? undefined : section.sentences[index];
    parts.push(...(sentence && sentence.acts.length > 0 ? [sentenceView(sentence, section.id, views)] : views));
  }
  return parts;
}

function sentenceView({ acts }: PreviewSentence, section: string, views: readonly Node[]): HTMLElement {
  return element(
    'span',
    {
      'class': 'sentence',
      'data-act': mainOf(acts, section),
      'data-label': acts.map(({ act }) => nameOf(act)).join(', '),
      'title': acts.map(({ act, evidence }) => `${nameOf(act)}: ${evidence.map((words) => `“${words}”`).join(', ')}`).join('\n'),
    },
    ...views,
  );
}

/** The act that gives the colour: the one that the section is for, else the surest. */
function mainOf(acts: PreviewSentence['acts'], section: string): string {
  const surest = [...acts].sort((one, other) => other.confidence - one.confidence)[0];
  return (acts.find(({ act }) => act === section) ?? surest)?.act ?? '';
}

/** What the colours mean, for the acts that are shown; nothing when none is. */
export function legend(acts: readonly PreviewAct[]): HTMLElement[] {
  if (acts.length === 0) {
    return [];
  }
  const items = acts.map(({ id, description }) =>
    element('li', { title: description }, element('span', { 'class': 'swatch', 'data-act': id }), nameOf(id)),
  );
  return [element('ul', { 'class': 'legend', 'aria-label': 'What the sentences do' }, ...items)];
}

/** An act's id as a word: "offer contact". */
function nameOf(act: string): string {
  return act.replaceAll('-', ' ');
}
