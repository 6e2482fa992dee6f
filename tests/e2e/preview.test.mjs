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

  test('sentences are coloured by what they do, with the act named and the words that tell it', async () => {
    const page = await open(delay);
    const empathy = section(page, 'empathize').locator('.sentence');
    assert.equal(await empathy.count(), 1);
    assert.equal(await empathy.getAttribute('data-act'), 'empathize');
    assert.match(await empathy.getAttribute('title'), /^empathize: .*“[^”]*frustrating[^”]*”/);
    assert.match(
      await empathy.evaluate((element) => getComputedStyle(element, '::after').content),
      /empathize/,
      'not by colour alone',
    );
    assert.match(await section(page, 'empathize').innerText(), /does not come\.$/, 'the name is no part of the text');
    const greeting = await section(page, 'greeting').locator('.sentence').first().getAttribute('data-act');
    assert.equal(greeting, 'greeting');

    const shown = await page
      .locator('.sentence')
      .evaluateAll((all) => [...new Set(all.flatMap((each) => each.dataset.label.split(', ')))]);
    const explained = page.locator('.legend li');
    assert.deepEqual((await explained.allInnerTexts()).map((text) => text.trim()).sort(), shown.sort());
    assert.equal(
      await explained.filter({ hasText: 'empathize' }).getAttribute('title'),
      'Says what that is like for the customer.',
    );
    await editor.picture('preview-9-sentences-dark');
  });

  test('a sentence that is typed gets its colour, and one that does nothing has none', async () => {
    const page = await open(delay);
    await editor.focusText();
    await editor.goBehind(delay, 'does not come.');
    await editor.type(' Parcels are brown. I am sorry for the wait.');
    const sentences = section(page, 'empathize').locator('.sentence');
    await until('the apology is coloured to its end', async () => {
      return (await sentences.count()) === 2 && (await sentences.last().innerText()) === 'I am sorry for the wait.';
    });
    assert.match(await sentences.last().getAttribute('data-label'), /apologize/);
  });

  test('the colours of sentences can be switched off, which is remembered', async () => {
    const page = await open(delay);
    const box = page.locator('.acts-switch input');
    assert.ok(await box.isChecked());
    const text = await page.locator('.body').innerText();
    await box.uncheck();
    await page.locator('.legend').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.sentence').count(), 0);
    assert.equal(await page.locator('.body').innerText(), text, 'the text is the same');
    await editor.picture('preview-9-sentences-off');
    await editor.reload();
    await editor.openFile(delay);
    await editor.status('ready');
    const again = await editor.openPreview();
    await again.locator('.section').first().waitFor();
    assert.equal(await again.locator('.sentence').count(), 0);
    await again.locator('.acts-switch input').check();
    await again.locator('.sentence').first().waitFor();
  });

  for (const [name, theme] of [
    ['dark', 'Default Dark Modern'],
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
      assert.ok(contrast(channels(colours.text), channels(colours.ground)) >= 7, JSON.stringify(colours));
      await editor.picture(`preview-8-${name}`);
    });

    test(`coloured sentences can be read in the theme: ${name}`, async () => {
      const page = await open(delay, { settings: { 'workbench.colorTheme': theme } });
      await page.locator('.sentence').first().waitFor();
      for (const { text, colour, grounds } of await page.locator('.reply').evaluate(textsOnGrounds)) {
        const ground = grounds.reduceRight((below, over) => laidOver(channels(over), below), [255, 255, 255, 1]);
        const ratio = contrast(laidOver(channels(colour), ground), ground);
        assert.ok(ratio >= 4.5, `"${text}" has a contrast of ${ratio.toFixed(2)}: ${colour} on ${grounds.join(' over ')}`);
      }
      const looks = await page.locator('.sentence').evaluateAll((all) =>
        all.map((each) => ({
          act: each.dataset.act,
          line: `${getComputedStyle(each).borderBottomStyle} ${getComputedStyle(each).borderBottomColor}`,
          ground: getComputedStyle(each).backgroundColor,
        })),
      );
      assert.equal(new Set(looks.map(({ act }) => act)).size, new Set(looks.map(({ line }) => line)).size, JSON.stringify(looks));
      if (name.startsWith('high-contrast')) {
        assert.ok(
          looks.every(({ ground }) => channels(ground)[3] === 0),
          'no tints in high contrast',
        );
      }
      await editor.picture(`preview-9-sentences-${name}`);
    });
  }
});

/** Runs in the page: every text with its colour and the grounds that it stands on, the topmost first. */
function textsOnGrounds(reply) {
  const groundsOf = (element) => {
    const grounds = [];
    for (let each = element; each; each = each.parentElement) {
      grounds.push(getComputedStyle(each).backgroundColor);
    }
    return grounds;
  };
  const texts = document.createTreeWalker(reply, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    found.push({ text: texts.currentNode.data, colour: getComputedStyle(parent).color, grounds: groundsOf(parent) });
  }
  for (const sentence of reply.querySelectorAll('.sentence')) {
    found.push({
      text: sentence.dataset.label,
      colour: getComputedStyle(sentence, '::after').color,
      grounds: groundsOf(sentence),
    });
  }
  return found;
}

/** Red, green and blue from 0 to 255 and the opacity from 0 to 1, of a colour as the browser computes it. */
function channels(colour) {
  const parts = colour.match(/[\d.]+(?:e-?\d+)?/g).map(Number);
  const scale = colour.startsWith('color(') ? 255 : 1;
  return [parts[0] * scale, parts[1] * scale, parts[2] * scale, parts[3] ?? 1];
}

function laidOver(over, below) {
  const [, , , opacity] = over;
  return [0, 1, 2].map((index) => over[index] * opacity + below[index] * (1 - opacity)).concat(1);
}

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(one, other) {
  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
