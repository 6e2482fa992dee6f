/** What a new macro is called and written in, decided before the file is made. */
export interface MacroIdentity {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
}

/** Letters that decomposition leaves as they are, in the letters that stand for them in an id. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The id that a title gives: lower-case words of a to z and digits, joined by hyphens; `new-macro` when none are in it. */
export function idOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}|['’]/gu, '')
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => spelledOut[letter] ?? '')
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'new-macro';
}

/** The first of `id`, `id-2`, `id-3` … that is free. */
export async function freeId(id: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!(await isTaken(candidate))) {
      return candidate;
    }
  }
}

/** The `source-locale` that a macrolsp.yaml names at its top level. */
export function sourceLocaleOf(configuration: string): string | undefined {
  return /^source-locale:[ \t]+(["']?)([A-Za-z0-9-]+)\1[ \t]*(?:#.*)?$/m.exec(configuration)?.[2];
}

/**
 * The snippet `Macro` with its head filled in, so that the first place to write over is the first text. The number of a
 * tab stop says what it asks for: id, title, locale.
 */
export function filledIn(snippet: string, { id, title, locale }: MacroIdentity): string {
  const answers = [id, yamlText(title), locale].map((answer) => answer.replaceAll(/[\\$}]/g, String.raw`\$&`));
  return snippet
    .replaceAll(/\$\{([123]):(?:\\.|[^\\}])*\}/g, (_, stop: string) => answers[Number(stop) - 1] ?? '')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1');
}

/** What a snippet writes when nothing in it is changed. */
export function withoutStops(snippet: string): string {
  const unescaped = (text: string) => text.replaceAll(/\\([\\$}])/g, '$1');
  return snippet.replaceAll(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g,
    (_, escaped: string | undefined, text: string | undefined) => escaped ?? unescaped(text ?? ''),
  );
}

/** A text as a value on one line of YAML, in quotes only where it would be something else without them. */
function yamlText(text: string): string {
  const isPlain =
    /^\p{Letter}[\p{Letter}\p{Mark}\p{Number} ,.!?'’()/&+%-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
