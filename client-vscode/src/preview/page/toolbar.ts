import type { PreviewResult } from '../protocol';
import { element } from './dom';
import type { FromPage } from './messages';

/** Where it is sent, in which locale, whether sentences are coloured, and how long it is. */
export function toolbar(preview: PreviewResult, showsActs: boolean, send: (message: FromPage) => void): HTMLElement {
  const channel = chooser(
    'Channel',
    preview.channels.map(({ id, title }) => [id, title]),
    preview.channel.id,
    (id) => send({ kind: 'channel', channel: id }),
  );
  const locale = chooser(
    'Locale',
    preview.locales.map((id) => [id, id]),
    preview.locale,
    (id) => send({ kind: 'locale', locale: id }),
  );
  return element('div', { class: 'toolbar' }, channel, locale, actsSwitch(showsActs, send), count(preview));
}

function actsSwitch(shown: boolean, send: (message: FromPage) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: shown ? '' : undefined });
  box.addEventListener('change', () => send({ kind: 'acts', shown: box.checked }));
  return element(
    'label',
    { class: 'chooser acts-switch', title: 'Colours each sentence by what it does' },
    box,
    'What sentences do',
  );
}

function chooser(label: string, options: readonly (readonly [string, string])[], chosen: string, choose: (id: string) => void) {
  const select = element(
    'select',
    {},
    ...options.map(([id, title]) => element('option', { value: id, selected: id === chosen ? '' : undefined }, title)),
  );
  select.addEventListener('change', () => choose(select.value));
  return element('label', { class: 'chooser' }, element('span', {}, label), select);
}

function count({ count: { characters, words, limit, sms } }: PreviewResult): HTMLElement {
  const over = limit !== null && characters > limit;
  const parts = [
    limit === null ? `${characters} characters` : `${characters} of ${limit} characters`,
    `${words} words`,
    ...(sms ? [`${sms.messages} ${sms.messages === 1 ? 'message' : 'messages'} of up to ${sms.perMessage}`] : []),
    ...(over ? [`${characters - limit} too many`] : []),
  ];
  return element('output', { class: over ? 'count over' : 'count' }, parts.join(' · '));
}
