import type { PreviewFinding, PreviewResult, PreviewRun, PreviewSection } from '../protocol';
import { element } from './dom';
import type { FromPage } from './messages';
import { legend, withSentences } from './sentences';

type Send = (message: FromPage) => void;

/** The reply as the channel shows it, with the sections named beside it, and below it what was found. */
export function replyView(preview: PreviewResult, showsActs: boolean, send: Send): HTMLElement {
  const sections = preview.sections.map((section) => sectionView(section, showsActs, preview.findings, send));
  const subject =
    preview.channel.id === 'email'
      ? [
          element(
            'div',
            { class: 'subject' },
            element('span', { class: 'label' }, 'Subject'),
            element('span', { class: 'text', dir: 'auto' }, ...preview.title.map((run) => runView(run, preview.findings))),
          ),
        ]
      : [];
  const empty = sections.length === 0 ? [element('p', { class: 'notice' }, 'This macro has no text yet.')] : [];
  return element(
    'article',
    {
      'class': `reply channel-${known(preview.channel.id)}`,
      'lang': preview.locale,
      'aria-label': 'The reply as the customer reads it',
    },
    ...subject,
    element('div', { class: 'body' }, ...sections, ...empty),
    ...(showsActs ? legend(preview.acts) : []),
    findingsView(preview.findings, send),
  );
}

/** Channels that the style sheet has a look for; a channel of the team's own looks like chat. */
function known(channel: string): string {
  return ['chat', 'email', 'sms', 'social', 'phone'].includes(channel) ? channel : 'chat';
}

function sectionView(section: PreviewSection, showsActs: boolean, findings: readonly PreviewFinding[], send: Send): HTMLElement {
  const viewOf = (run: PreviewRun) => runView(run, findings);
  const name = element('button', { class: 'section-name', type: 'button' }, section.title === '' ? 'Reply' : section.title);
  if (section.range) {
    const { range } = section;
    name.title = 'Show this text in the editor';
    name.addEventListener('click', () => send({ kind: 'reveal', range }));
  } else {
    name.disabled = true;
  }
  return element(
    'section',
    { 'class': 'section', 'data-section': section.id },
    element('div', { class: 'margin' }, name, ...notesOf(section)),
    element('p', { class: 'text', dir: 'auto' }, ...(showsActs ? withSentences(section, viewOf) : section.runs.map(viewOf))),
  );
}

function notesOf({ alternative, inheritedFrom }: PreviewSection): HTMLElement[] {
  const notes: string[] = [];
  if (alternative) {
    const why = alternative.when.length > 0 ? `because ${alternative.when.join(' and ')} is filled` : 'because nothing else fits';
    notes.push(`alternative ${alternative.index + 1} of ${alternative.count}, ${why}`);
  }
  if (inheritedFrom !== null) {
    notes.push(`from ${inheritedFrom}`);
  }
  return notes.map((note) => element('span', { class: 'note' }, note));
}

function runView({ text, placeholder, findings: indices }: PreviewRun, all: readonly PreviewFinding[]): Node {
  const findings = indices.flatMap((index) => all[index] ?? []);
  if (placeholder === null && findings.length === 0) {
    return document.createTextNode(text);
  }
  const explained = [...(placeholder === null ? [] : [`{{ ${placeholder} }}`]), ...findings.map(({ message }) => message)];
  const classes = [
    ...(placeholder === null ? [] : [text === '' ? 'placeholder empty' : 'placeholder']),
    ...(findings.length === 0 ? [] : [`found ${worst(findings)}`]),
  ];
  const shown = placeholder !== null && text === '' ? placeholder : text;
  return element(findings.length === 0 ? 'span' : 'mark', { class: classes.join(' '), title: explained.join('\n') }, shown);
}

function worst(findings: readonly PreviewFinding[]): PreviewFinding['level'] {
  const order = ['error', 'warning', 'suggestion'] as const;
  return order.find((level) => findings.some((finding) => finding.level === level)) ?? 'suggestion';
}

function findingsView(findings: readonly PreviewFinding[], send: Send): HTMLElement {
  if (findings.length === 0) {
    return element('p', { class: 'all-well' }, 'Nothing to fix.');
  }
  const items = findings.map(({ level, message, rule, range }) => {
    const row = element(
      'button',
      { class: `finding ${level}`, type: 'button' },
      element('span', { class: 'level' }, level),
      element('span', {}, message),
      element('code', {}, rule),
    );
    if (range) {
      row.addEventListener('click', () => send({ kind: 'reveal', range }));
    } else {
      row.disabled = true;
    }
    return element('li', {}, row);
  });
  return element('ul', { 'class': 'findings', 'aria-label': 'What was found' }, ...items);
}
