// The page inside the preview panel. It shows what it is sent and reports what the reader does; it decides nothing.

import { element } from './dom';
import type { FromPage, ToPage } from './messages';
import { replyView } from './reply';
import { SamplesForm } from './samples';
import { toolbar } from './toolbar';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const send = (message: FromPage) => host.postMessage(message);

const bar = element('div');
const reply = element('div');
const samples = new SamplesForm(send);
const notice = element('p', { class: 'notice', role: 'status' });
const shown = element('div', { hidden: '' }, bar, reply, samples.root);
document.getElementById('preview')?.append(notice, shown);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  notice.hidden = data.kind === 'show';
  shown.hidden = data.kind === 'nothing';
  if (data.kind === 'nothing') {
    notice.textContent = data.message;
    return;
  }
  const { preview, edited, showsActs } = data;
  bar.replaceChildren(toolbar(preview, showsActs, send));
  reply.replaceChildren(replyView(preview, showsActs, send));
  samples.show(preview.samples, edited);
});

send({ kind: 'ready' });
