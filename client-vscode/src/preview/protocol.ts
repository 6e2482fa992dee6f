import { RequestType } from 'vscode-languageclient/node';

/*
 * The preview: what a customer reads when an agent sends a macro. This file is the contract between client and server.
 *
 * The server answers `macrolsp/preview` from the snapshot that holds the document as it is in the editor, unsaved text
 * included, and never fails because of what the text looks like: what cannot be read is left out of `sections`, and the
 * reason is among `findings`. Nothing in the answer is markup. Every string is shown to the reader character by character.
 *
 * Positions and ranges are LSP's, in the encoding that was negotiated, half-open.
 */

/** The body of `macrolsp/preview`. */
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Chooses the macro when a file holds several: the one whose YAML document contains the position. */
  readonly position: Position;
  /**
   * What the reader has put in the place of samples, by placeholder. A name that is missing gets the sample that
   * macrolsp.yaml or the built-in catalogue gives it; an empty string means that the placeholder is not filled, as `when`
   * and `default` understand it. Dates are ISO 8601 (`2026-11-26`), numbers have a point.
   */
  readonly samples: Readonly<Record<string, string>>;
  /** Which variant of the macro, as a BCP 47 tag. Left out: the locale that the macro at the position is written in. */
  readonly locale?: string;
  /** Where it is sent: chat, email, sms, social, phone. Left out: the macro's own channel. */
  readonly channel?: string;
}

/** The answer, or null when there is no macro at the position. */
export interface PreviewResult {
  /** The version of the document that was rendered, so that an answer that came too late is recognized. */
  readonly version: number | null;
  /** The macro's id, or an empty string while it has none. */
  readonly macro: string;
  /** The title with its placeholders filled; it is the subject of an e-mail. */
  readonly title: readonly PreviewRun[];
  /** The locale that was rendered, and all that this macro could be rendered in, in the order of macrolsp.yaml. */
  readonly locale: string;
  readonly locales: readonly string[];
  readonly channel: PreviewChannel;
  readonly channels: readonly PreviewChannel[];
  /** In the order in which the customer reads them. A reply that is one text is one section with the id ''. */
  readonly sections: readonly PreviewSection[];
  /** One for each placeholder in the title, in any alternative's text or in its `when`, in the order of first appearance. */
  readonly samples: readonly PreviewSample[];
  /** What was found in this macro. Runs refer to these by index. */
  readonly findings: readonly PreviewFinding[];
  readonly count: PreviewCount;
  /** What the sentences do that are shown, each act once, in the order in which acts usually come in a reply. */
  readonly acts: readonly PreviewAct[];
}

/** Something that a sentence of a reply can do. */
export interface PreviewAct {
  /** Such as `empathize` or `offer-contact`. */
  readonly id: string;
  /** What it is, in a sentence. */
  readonly description: string;
}

export interface PreviewChannel {
  readonly id: string;
  /** Its name for people, such as "Chat". */
  readonly title: string;
}

export interface PreviewSection {
  readonly id: string;
  /** The framework's name for it, such as "Acknowledge". */
  readonly title: string;
  readonly runs: readonly PreviewRun[];
  /** Where the text that is shown stands, for a click. Null when it comes from another file. */
  readonly range: Range | null;
  /** The locale that the text is inherited from; null when this locale has its own. */
  readonly inheritedFrom: string | null;
  /** Set when the section has alternatives: which one is shown (from 0), of how many, and which placeholders it asks for. */
  readonly alternative: { readonly index: number; readonly count: number; readonly when: readonly string[] } | null;
  /** Runs refer to these by index. Empty when there are no cues for the language: then nothing is known. */
  readonly sentences: readonly PreviewSentence[];
}

export interface PreviewSentence {
  /** What it does; none for a plain fact. `confidence` is above 0 and below 1, `evidence` the author's words that counted. */
  readonly acts: readonly { readonly act: string; readonly confidence: number; readonly evidence: readonly string[] }[];
}

/** A piece of rendered text that has one origin, one set of findings and one sentence. Runs of a section, put together, are its text. */
export interface PreviewRun {
  /** Rendered: folded, unescaped, with dates in the locale's form. Line breaks are `\n`. May be empty for a placeholder. */
  readonly text: string;
  /** Set when the text stands for a placeholder. */
  readonly placeholder: string | null;
  /** Indices into `findings`. */
  readonly findings: readonly number[];
  /** Index into the section's `sentences`; null between two sentences and where nothing is known of them. */
  readonly sentence: number | null;
}

export interface PreviewSample {
  readonly placeholder: string;
  readonly type: 'text' | 'date' | 'contact' | 'number' | 'url';
  /** What stands for it now: the reader's value where there is one, else the sample. Empty: not filled. */
  readonly value: string;
  /** The value it has without the reader's. */
  readonly sample: string;
  /** What it stands for, in a sentence; empty for a placeholder that nothing declares. */
  readonly description: string;
  readonly known: boolean;
}

export interface PreviewFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'suggestion';
  readonly message: string;
  readonly url: string | null;
  /** Where it is in the document of the request; null when it is in another file. */
  readonly range: Range | null;
}

export interface PreviewCount {
  /** UTF-16 code units of the rendered text, as the channel's limit counts them. */
  readonly characters: number;
  readonly words: number;
  /** The channel's limit in characters, or null. */
  readonly limit: number | null;
  /** For SMS: how many messages the network makes of it, and how many characters fit into one of them. Else null. */
  readonly sms: { readonly messages: number; readonly perMessage: number; readonly unicode: boolean } | null;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const previewRequest = new RequestType<PreviewParams, PreviewResult | null, void>('macrolsp/preview');
