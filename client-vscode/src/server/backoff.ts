/** What to do about a server that ended by itself: start it again after a pause, or leave it to the user. */
export type Verdict = { readonly kind: 'restart'; readonly afterMilliseconds: number } | { readonly kind: 'give-up' };

const firstPause = 250;
const longestPause = 8_000;
const crashesInARow = 6;

/** A server that ran this long was working: an end after it is a new misfortune, not the next of a series. */
const longEnough = 60_000;

/**
 * Decides about restarts. The first is almost at once, because the author is in the middle of a sentence; each further
 * one waits twice as long, so that a server that cannot live does not keep the machine busy.
 */
export class Backoff {
  private failures = 0;
  private startedAt = 0;

  constructor(private readonly now: () => number) {}

  started(): void {
    this.startedAt = this.now();
  }

  ended(): Verdict {
    if (this.now() - this.startedAt >= longEnough) {
      this.failures = 0;
    }
    this.failures += 1;
    return this.failures > crashesInARow
      ? { kind: 'give-up' }
      : { kind: 'restart', afterMilliseconds: Math.min(firstPause * 2 ** (this.failures - 1), longestPause) };
  }

  /** The user asked for a restart by hand: the series is over. */
  forgiven(): void {
    this.failures = 0;
  }
}
