import type { PreviewResult, Range } from '../protocol';

/** From the extension to the page. */
export type ToPage =
  | {
      readonly kind: 'show';
      readonly preview: PreviewResult;
      /** The placeholders whose samples the reader has changed. */
      readonly edited: readonly string[];
      /** Whether sentences are coloured by what they do. */
      readonly showsActs: boolean;
    }
  /** Nothing can be shown; the message says why. What was shown before goes, because it is no longer true. */
  | { readonly kind: 'nothing'; readonly message: string };

/** From the page to the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sample'; readonly placeholder: string; readonly value: string }
  | { readonly kind: 'resetSamples' }
  | { readonly kind: 'locale'; readonly locale: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'acts'; readonly shown: boolean }
  | { readonly kind: 'reveal'; readonly range: Range };
