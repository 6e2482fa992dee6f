// The preview beside the editor: what the customer reads, live.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { until } from './codeServer.mjs';
import { fixtures, useStudio } from './harness.mjs';

const delay = 'delay.macro.yaml';
const hostile = 'hostile.macro.yaml';

describe('the preview', () => {
  const studio = useStudio();
  let editor;

  const open = async (path, options = {}) => {
    editor = await studio.edit(path, { workspace: join(fixtures, 'preview'), width: 1500, ...options });
    const page = await editor.openPreview();
    await page.locator('.section').first().waitFor();
    return page;
  };
  const section = (page, id) => page.locator(`[data-section="${id}"] .text`);
  const sample = (page, name) => page.locator(`[data-placeholder="${name}"] input`);
  const says = (locator, pattern) => until(`the preview says ${pattern}`, async () => pattern.test(await locator.innerText()));

  test('shows each section under its name, with samples in the place of placeholders', async () => {
    const page = await open(delay);
    assert.deepEqual(await page.locator('.section-name').allInnerTexts(), ['Greeting', 'Acknowledge', 'Empathize', 'Reassure']);
    const reply = await page.locator('.body').innerText();
    assert.doesNotMatch(reply, /\{\{|\}\}/);
    assert.match(await section(page, 'acknowledge').innerText(), /on \w+ \d+, \d{4} and it has not arrived\.$/);
    await editor.picture('preview-1-chat');
  });

  test('follows every keystroke', async () => {
    const page = await open(delay);
    await editor.focusText();
    await editor.goBehind(delay, 'does not come.');
    await editor.type(' Truly');
    await says(section(page, 'empathize'), /does not come\. Truly$/);
    await editor.press('Backspace');
    await says(section(page, 'empathize'), /does not come\. Trul$/);
  });

  // A figure, not a limit: what it is depends on the machine and on what else runs on it.
  test('says how long the preview takes to follow a key', async (t) => {
    const page = await open(delay);
    await editor.focusText();
    await editor.goBehind(delay, 'does not come.');
    const text = section(page, 'empathize');
    await text.evaluate((element) => {
      globalThis.changedAt = 0;
      new MutationObserver(() => (globalThis.changedAt = Date.now())).observe(element.ownerDocument.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await editor.page.evaluate(() => addEventListener('keydown', () => (globalThis.pressedAt = Date.now()), true));
    const times = [];
    for (let i = 1; i <= 15; i++) {
      await editor.type('x');
      await says(text, new RegExp(`does not come\\.x{${i}}$`));
      times.push((await text.evaluate(() => globalThis.changedAt)) - (await editor.page.evaluate(() => globalThis.pressedAt)));
    }
    times.sort((a, b) => a - b);
    t.diagnostic(`from the key to the preview: median ${times[7]} ms, slowest ${times.at(-1)} ms of ${times.length}`);
    assert.ok(
      times.every((time) => time > 0),
      'every key changed the preview',
    );
  });

  test('an edited sample stands in the text, and the field keeps the cursor', async () => {
    const page = await open(delay);
    await sample(page, 'name').click();
    await sample(page, 'name').fill('');
    await says(section(page, 'greeting'), /^Hi there,/);
    await sample(page, 'name').pressSequentially('Ngozi');
    await says(section(page, 'greeting'), /^Hi Ngozi,/);
    assert.equal(await sample(page, 'name').inputValue(), 'Ngozi');
    await editor.picture('preview-2-sample');
    await page.locator('.reset').click();
    await until('the sample is back', async () => !(await section(page, 'greeting').innerText()).includes('Ngozi'));
  });

  test('emptying a sample chooses the other alternative', async () => {
    const page = await open(delay);
    await says(section(page, 'reassure'), /You can also reach them at/);
    await sample(page, 'carrier_contact').fill('');
    await says(section(page, 'reassure'), /I will write to you by/);
    assert.match(await page.locator('[data-section="reassure"] .note').innerText(), /alternative 2 of 2/);
    await editor.picture('preview-3-alternative');
  });

  test('marks in the text what was found, and a click shows the place in the file', async () => {
    const page = await open(delay);
    await editor.focusText();
    await editor.goBehind(delay, 'thank you for your patience.');
    await editor.type(' It is {{ ordr_number');
    await editor.press('Escape');
    const mark = section(page, 'greeting').locator('mark.error');
    await mark.waitFor();
    assert.match(await mark.getAttribute('title'), /ordr_number/);
    await editor.picture('preview-4-finding');
    await page.locator('.finding', { hasText: 'ordr_number' }).first().click();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 7,' }).waitFor();
  });

  test('the channel changes the look, and an SMS is counted', async () => {
    const page = await open(delay);
    await page.locator('.chooser', { hasText: 'Channel' }).locator('select').selectOption('sms');
    await page.locator('.reply.channel-sms').waitFor();
    assert.match(await page.locator('.count').innerText(), /\d+ (of \d+ )?characters · \d+ words · \d+ messages? of up to \d+/);
    await editor.picture('preview-5-sms');
    await page.locator('.chooser', { hasText: 'Channel' }).locator('select').selectOption('email');
    await page.locator('.channel-email .subject').waitFor();
    assert.match(await page.locator('.subject .text').innerText(), /^Your order \S+/);
    await editor.picture('preview-6-email');
  });

  test('markup in a macro is shown as text and does nothing', async () => {
    const page = await open(hostile);
    const reply = page.locator('.body');
    assert.match(await reply.innerText(), /<script>document\.title = "taken"<\/script>/);
    assert.match(await reply.innerText(), /<img src="nowhere" onerror=/);
    assert.equal(await reply.locator('script, img, b').count(), 0);
    assert.notEqual(await reply.evaluate(() => document.title), 'taken');
    await editor.picture('preview-7-markup');
  });

  for (const [name, theme] of [
    ['light', 'Default Light Modern'],
    ['high-contrast', 'Default High Contrast'],
    ['high-contrast-light', 'Default High Contrast Light'],
  ]) {
    test(`has the colours of the theme: ${name}`, async () => {
      const page = await open(hostile, { settings: { 'workbench.colorTheme': theme } });
      const colours = await page.locator('body').evaluate((body) => {
        const style = getComputedStyle(body);
        return { text: style.color, ground: style.backgroundColor };
      });
      assert.ok(contrast(colours.text, colours.ground) >= 7, JSON.stringify(colours));
      await editor.picture(`preview-8-${name}`);
    });
  }
});

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(one, other) {
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
