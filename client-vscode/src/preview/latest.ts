/**
 * Does one thing at a time, and of what was asked for meanwhile only the last. A keystroke is thereby answered as soon as
 * the previous answer is there, with no fixed delay, and answers never overtake each other.
 */
export class Latest<T> {
  private running = false;
  private next: { readonly value: T } | undefined;

  constructor(
    private readonly action: (value: T) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  ask(value: T): void {
    this.next = { value };
    if (!this.running) {
      void this.run();
    }
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let now = this.next; now; now = this.next) {
      this.next = undefined;
      try {
        await this.action(now.value);
      } catch (error) {
        this.failed(error);
      }
    }
    this.running = false;
  }
}
