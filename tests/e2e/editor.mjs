// One window of VS Code, in the words of what an author does in it.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { until } from './codeServer.mjs';
import { behind, boxOfWords } from './places.mjs';

export class Editor {
  #screenshots;
  workspace;

  constructor({ page, folder, workspace, screenshots }) {
    this.page = page;
    this.folder = folder;
    this.workspace = workspace;
    this.#screenshots = screenshots;
  }

  /** Opens a file of the workspace through Quick Open and waits until its text is there and coloured by the server. */
  async openFile(path) {
    await this.page.keyboard.press('Control+KeyP');
    const input = this.page.locator('.quick-input-widget:visible input');
    await input.waitFor();
    await input.fill(path);
    const row = this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: basename(path) })
      .first();
    await row.click();
    await this.page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    await this.focusText();
  }

  async focusText() {
    await this.page
      .locator(
        '.editor-group-container.active .monaco-editor .inputarea, .editor-group-container.active .monaco-editor .native-edit-context',
      )
      .first()
      .focus();
  }

  /** Runs a command by its title from the command palette. */
  async command(title) {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    // The palette lists what extensions had declared when it was opened; in a new window some have not yet.
    await until(`the command palette lists "${title}"`, async () => {
      await this.press('F1');
      const input = this.page.locator('.quick-input-widget:visible input');
      await input.waitFor();
      await input.fill(`>${title}`);
      const listed = await row.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (!listed) {
        await this.press('Escape');
      }
      return listed;
    });
    await row.click();
  }

  /** Puts the cursor at a line and column, both counted from 1, as the status bar shows them. */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+KeyG');
    const input = this.page.locator('.quick-input-widget:visible input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Puts the cursor behind the first occurrence of a text, as it stands on the disk or in `text`. */
  async goBehind(path, needle, text = this.onDisk(path)) {
    const { line, column } = behind(text, needle);
    await this.goTo(line, column);
  }

  /** Types as fast as keys can be sent, for texts whose way into the file does not matter. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /**
   * Types at the pace of a person. Lists open between two keys then, and VS Code knows the colours of a line before its end:
   * where it does not, it keeps the indentation on Enter and asks no rule.
   */
  async typeAtEase(text) {
    const line = this.page.locator('.editor-group-container.active .view-line');
    const parts = text.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        await this.press('Enter');
      }
      await this.page.keyboard.type(part, { delay: 100 });
      if (part.includes(':') && index < parts.length - 1) {
        await line
          .filter({ hasText: part.replaceAll(' ', '\u00a0') })
          .filter({ has: this.page.locator('span > span:nth-child(2)') })
          .first()
          .waitFor();
      }
    }
  }

  async press(keys) {
    await this.page.keyboard.press(keys);
  }

  async save(path) {
    await this.press('Control+KeyS');
    await this.page.locator(`.tab.active.dirty[data-resource-name="${basename(path)}"]`).waitFor({ state: 'detached' });
  }

  /** The text of a file on the disk; empty when there is none yet. */
  onDisk(path) {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** The text of a file before anybody touched it. */
  original(path) {
    return readFileSync(join(this.workspace, path), 'utf8');
  }

  /** Waits until a file on the disk satisfies a condition, and returns its text. */
  async disk(path, description, condition) {
    let text = '';
    await until(`${path} on disk ${description}; it is now:\n${this.onDisk(path)}`, () => condition((text = this.onDisk(path))));
    return text;
  }

  /** The visible text of the active editor. Spaces are drawn as non-breaking ones and are given back as plain ones. */
  async visibleText() {
    const lines = await this.page
      .locator('.editor-group-container.active .monaco-editor .view-lines')
      .first()
      .evaluate((element) =>
        [...element.querySelectorAll(':scope > .view-line')]
          .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
          .map((line) => line.textContent ?? ''),
      );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits for a condition on the visible text; its second argument is the same text with the wrapping undone. */
  async waitForText(description, condition) {
    let text = '';
    const holds = async () => condition((text = await this.visibleText()), text.replaceAll(/\s+/g, ' '));
    try {
      await until(description, holds);
    } catch (error) {
      throw new Error(`${error.message}\nThe editor shows:\n${text}`, { cause: error });
    }
    return text;
  }

  squiggles(severity = 'error') {
    return this.page.locator(`.editor-group-container.active .monaco-editor .squiggly-${severity}`);
  }

  /** Where the first occurrence of words on one line is drawn, in pixels of the window; undefined while it is not. */
  async boxOf(words) {
    return this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().evaluate(boxOfWords, words);
  }

  /** Waits until a squiggle stands under exactly these words, which are on one line, or somewhere under them. */
  async waitForSquiggle(severity, words, { exactly = true } = {}) {
    const fit = (squiggle, box) =>
      exactly
        ? Math.abs(squiggle.left - box.left) <= 1 && Math.abs(squiggle.right - box.right) <= 1
        : squiggle.left >= box.left - 1 && squiggle.right <= box.right + 1;
    let seen;
    const fits = async () => {
      const box = await this.boxOf(words);
      const squiggles = await this.squiggles(severity).evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      );
      seen = JSON.stringify({ box, squiggles });
      return box && squiggles.some((squiggle) => fit(squiggle, box));
    };
    try {
      await until(`a squiggle stands under "${words}"`, fits);
    } catch (error) {
      throw new Error(`${error.message}\n${seen}`, { cause: error });
    }
  }

  /** Rests the mouse on the nth squiggle and returns what the hover says. */
  async hoverSquiggle(severity = 'error', index = 0) {
    const squiggle = this.squiggles(severity).nth(index);
    await squiggle.waitFor();
    await squiggle.hover({ force: true });
    return this.hoverText();
  }

  async hoverText() {
    const hover = this.page
      // Not what the workbench says about its own parts, over which the mouse may have passed.
      .locator('.monaco-hover:not(.hidden, .workbench-hover) .monaco-hover-content')
      .filter({ hasNotText: 'Loading...' })
      .first();
    await hover.waitFor();
    return (await hover.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Opens the list behind the light bulb by clicking the light bulb. */
  async openLightBulb() {
    const bulb = this.page
      .locator('.editor-group-container.active .monaco-editor')
      .locator('.lightBulbWidget, [class*="gutter-lightbulb"]')
      .first();
    await bulb.waitFor();
    await bulb.click({ force: true });
    const list = this.page.locator('.action-widget .monaco-list-row.action');
    await list.first().waitFor();
    return list;
  }

  /** The labels in the open list of completions. */
  async suggestions() {
    await this.suggestionList().first().waitFor();
    return (await this.suggestionList().locator('.label-name').allInnerTexts()).map((text) => text.trim());
  }

  /** Takes a completion with Enter, once it is the one that Enter takes. */
  async accept(label, { picture } = {}) {
    const chosen = this.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name', {
      hasText: new RegExp(`^${label}$`),
    });
    await chosen.waitFor();
    if (picture) {
      await this.picture(picture);
    }
    await this.press('Enter');
  }

  suggestionList() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Opens the Problems panel, unless it is about to open by itself, and returns its rows as text, once the condition holds for them. */
  async problems(description, condition, { open = true } = {}) {
    if (open) {
      await this.command('View: Focus Problems');
    }
    await this.page.locator('.markers-panel').waitFor();
    let rows = [];
    try {
      await until(description, async () => condition((rows = await this.#problemRows())));
    } catch (error) {
      throw new Error(`${error.message}\nThe Problems panel shows:\n${rows.join('\n')}`);
    }
    return rows;
  }

  async #problemRows() {
    const texts = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    return texts.map((text) => text.replaceAll('\u00a0', ' ').replaceAll('\n', ' '));
  }

  /** Renames what the cursor is on; the pictures show the box and, where there is one, what the editor asks. */
  async rename(from, to, picture) {
    await this.press('F2');
    const box = this.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), from, 'the box begins with the whole name');
    await this.picture(`${picture}-1-box`);
    await box.fill(to);
    await this.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await this.picture(`${picture}-2-applied`);
  }

  /** Waits until the language status says that the server is in a state, reading the hover of the braces. */
  async status(state, picture) {
    const line = await this.#statusLine(state);
    const text = (await line.innerText()).replaceAll('\n', ' ');
    if (picture) {
      await this.picture(picture);
    }
    await this.page.mouse.move(640, 300);
    await line.waitFor({ state: 'hidden' });
    return text;
  }

  /** Clicks what the status offers to do. */
  async clickStatus(state) {
    const line = await this.#statusLine(state);
    await line.locator('a').first().click();
  }

  async #statusLine(state) {
    await this.page.locator('.statusbar-item#status\\.languageStatus').hover();
    const line = this.page.locator('.hover-language-status .element', { hasText: `Reply Macros: ${state}` });
    await line.waitFor();
    return line;
  }

  /** Waits for the box in which VS Code asks for one line, with the keyboard in it. */
  async inputBox() {
    const widget = this.page.locator('.quick-input-widget:visible');
    const input = widget.locator('input');
    await widget.locator('input:focus').waitFor();
    return {
      value: () => input.inputValue(),
      message: (text) => widget.locator('.quick-input-message', { hasText: text }).waitFor(),
    };
  }

  /** Chooses a row of the open quick pick. */
  async pick(text) {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
    await row.waitFor();
    await row.click();
  }

  /** Writes a file of the workspace behind the editor's back, as another program would. */
  write(path, text) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  writeSettings(settings) {
    this.write('.vscode/settings.json', JSON.stringify(settings, undefined, 2));
  }

  /** Opens the preview beside the editor and returns its page. */
  async openPreview() {
    await this.command('Reply Macros: Preview Reply');
    return this.preview();
  }

  preview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** What the notifications in the corner say. */
  async notifications() {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Takes a picture for people to look at. */
  async picture(name) {
    await this.page.screenshot({ path: join(this.#screenshots, `${name}.png`), animations: 'disabled' });
  }

  /** Loads the window anew, as after a restart of VS Code. */
  async reload() {
    await this.page.reload();
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  async close() {
    await this.page.context().close();
  }
}
