import type { PreviewSample } from '../protocol';
import { element } from './dom';
import type { FromPage } from './messages';

/**
 * The values that stand for placeholders, each in a field. Fields stay the same elements from one preview to the next, so
 * that the one in which the reader is typing keeps its cursor.
 */
export class SamplesForm {
  readonly root = element('form', { 'class': 'samples', 'aria-label': 'Sample values' });
  private readonly list = element('div', { class: 'fields' });
  private readonly reset = element('button', { type: 'button', class: 'reset' }, 'Use the samples again');
  private readonly fields = new Map<string, SampleField>();

  constructor(private readonly send: (message: FromPage) => void) {
    this.reset.addEventListener('click', () => send({ kind: 'resetSamples' }));
    this.root.addEventListener('submit', (event) => event.preventDefault());
    const hint = element('p', { class: 'hint' }, 'Change a value, or empty it to see what a customer gets when it is not known.');
    this.root.append(element('h2', {}, 'Sample values'), hint, this.list, this.reset);
  }

  show(samples: readonly PreviewSample[], edited: readonly string[]): void {
    this.root.hidden = samples.length === 0;
    this.reset.hidden = edited.length === 0;
    const names = new Set(samples.map(({ placeholder }) => placeholder));
    for (const [name, field] of this.fields) {
      if (!names.has(name)) {
        field.root.remove();
        this.fields.delete(name);
      }
    }
    samples.forEach((sample, index) => {
      const field = this.fields.get(sample.placeholder) ?? this.add(sample.placeholder);
      field.show(sample, edited.includes(sample.placeholder));
      if (this.list.children[index] !== field.root) {
        this.list.insertBefore(field.root, this.list.children[index] ?? null);
      }
    });
  }

  private add(placeholder: string): SampleField {
    const field = new SampleField(placeholder, (value) => this.send({ kind: 'sample', placeholder, value }));
    this.fields.set(placeholder, field);
    return field;
  }
}

class SampleField {
  private readonly input = element('input', { autocomplete: 'off', spellcheck: 'false' });
  private readonly name: HTMLElement;
  readonly root: HTMLElement;

  constructor(placeholder: string, changed: (value: string) => void) {
    this.name = element('span', { class: 'name' }, placeholder);
    this.root = element('label', { 'class': 'field', 'data-placeholder': placeholder }, this.name, this.input);
    this.input.addEventListener('input', () => changed(this.input.value));
  }

  show({ type, value, sample, description, known }: PreviewSample, edited: boolean): void {
    // A date field of the browser would show the browser's locale and forbid what is half typed: text is honest.
    this.input.type = type === 'url' ? 'url' : 'text';
    this.input.placeholder = value === '' ? 'not filled' : sample;
    this.root.title = known ? description : 'Nothing declares this placeholder.';
    this.root.classList.toggle('edited', edited);
    this.root.classList.toggle('unknown', !known);
    if (document.activeElement !== this.input && this.input.value !== value) {
      this.input.value = value;
    }
  }
}
