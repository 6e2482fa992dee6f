import { RequestType } from 'vscode-languageclient/node';

/*
 * The replies of a document before and after. This file is the contract between client and server.
 *
 * The server answers `macrolsp/review` from the snapshot that holds the document as it is in the editor. Both sides are
 * text: a heading for each macro and each section, and below it what the customer reads, with samples in the place of
 * placeholders. A text that is broken gives what can be read of it.
 */

export interface ReviewParams {
  readonly textDocument: { readonly uri: string };
  /** The earlier text of the file; empty when it is new. */
  readonly before: string;
}

/** The answer, or null when the document holds no macros. */
export interface ReviewResult {
  readonly before: string;
  readonly after: string;
}

export const reviewRequest = new RequestType<ReviewParams, ReviewResult | null, void>('macrolsp/review');
