// Finding one's way: what the cursor is on, where it comes from, who else uses it, and what belongs here.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from './codeServer.mjs';
import { useStudio } from './harness.mjs';

const late = 'shipping/late-delivery.macro.yaml';
const loyalty = 'account/loyalty.macro.yaml';

describe('finding the way', () => {
  const studio = useStudio();
  let editor;

  const open = async (path, options) => {
    editor = await studio.edit(path, options);
  };
  const activeFile = (name) => editor.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  const rows = (selector) => editor.page.locator(`${selector} .monaco-list-row`);

  test('the hover of a placeholder says what it stands for, with a sample', async () => {
    await open(loyalty);
    await editor.goBehind(loyalty, 'it is {{ loyal');
    await editor.command('Show or Focus Hover');
    const text = await editor.hoverText();
    await editor.picture('navigating-1-hover');
    assert.match(text, /The customer's level in the loyalty programme\./);
    assert.match(text, /Gold/);
  });

  test('the outline and the breadcrumbs show the macro and its sections', async () => {
    await open(late);
    await editor.goBehind(late, 'does not come.');
    await editor.command('Explorer: Focus on Outline View');
    const outline = editor.page.locator('.outline-tree .monaco-list-row');
    await until('the outline lists every section', async () => {
      const texts = await outline.allInnerTexts();
      return ['greeting', 'acknowledge', 'empathize', 'reassure', 'closing'].every((id) =>
        texts.some((text) => text.toLowerCase().includes(id)),
      );
    });
    assert.ok((await outline.allInnerTexts()).some((text) => text.includes('late-delivery')));
    const crumbs = editor.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    await until('the breadcrumbs end in the section', async () => /empathize/i.test((await crumbs.last().innerText()) ?? ''));
    await editor.picture('navigating-2-outline');
  });

  test('Go to Symbol in Workspace finds a macro in a file that nobody opened', async () => {
    await open(loyalty);
    await editor.press('Control+KeyT');
    await editor.page.locator('.quick-input-widget:visible input').fill('#late');
    const row = rows('.quick-input-list').filter({ hasText: 'late-delivery' }).first();
    await row.waitFor();
    await editor.picture('navigating-3-workspace-symbol');
    await row.click();
    await activeFile('late-delivery.macro.yaml');
  });

  test('Go to Definition leads from a reference to the macro, and from a placeholder to its declaration', async () => {
    await open(loyalty);
    await editor.goBehind(loyalty, 'next: [late-del');
    await editor.press('F12');
    await activeFile('late-delivery.macro.yaml');
    await editor.focusText();
    await editor.goBehind(late, 'As a {{ loyal');
    await editor.press('F12');
    await activeFile('macrolsp.yaml');
    const line = editor.original('macrolsp.yaml').split('\n').indexOf('  loyalty_level:') + 1;
    await editor.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  });

  test('Find All References lists every use of a placeholder', async () => {
    await open(loyalty);
    await editor.goBehind(loyalty, 'it is {{ loyal');
    await editor.command('References: Find All References');
    const tree = editor.page.locator('.part.sidebar .monaco-list-row');
    for (const name of ['late-delivery.macro.yaml', 'loyalty.macro.yaml', 'macrolsp.yaml']) {
      await tree.filter({ hasText: name }).first().waitFor();
    }
    await editor.picture('navigating-4-references');
  });

  test('sections fold', async () => {
    await open(late);
    await editor.goBehind(late, 'acknowledge');
    await editor.press('Control+Shift+BracketLeft');
    await editor.waitForText('the section is folded', (text) => !text.includes('As a {{') && text.includes('empathize'));
    await editor.picture('navigating-5-folded');
  });

  test('on an empty line the keys that are still missing are offered first', async () => {
    await open(late);
    await editor.goBehind(late, 'intent: where-is-my-order');
    await editor.press('Enter');
    await editor.press('Control+Space');
    const labels = await editor.suggestions();
    await editor.picture('navigating-6-keys');
    assert.ok(labels.includes('framework'), labels.join(', '));
    assert.ok(!labels.includes('locale'), 'what is there already is not offered again');
  });

  test('inside the reply the sections that are still missing are offered, and written as a block', async () => {
    const path = 'shipping/no-reassurance.macro.yaml';
    await open(path);
    await editor.goTo(editor.original(path).split('\n').length, 1);
    await editor.type('  re');
    await editor.press('Control+Space');
    const row = editor.suggestionList().filter({ hasText: 'reassure' }).first();
    await row.waitFor();
    await editor.picture('navigating-7-sections');
    await row.click();
    await editor.waitForText('the section is written as a block', (text) => /^ {2}reassure: [>|]-?$/m.test(text));
  });

  test('after a bar the filters are offered, and after the filter its arguments', async () => {
    await open(loyalty);
    await editor.goBehind(loyalty, 'where you stand.');
    await editor.type(' Until {{ etd |');
    await editor.type(' ');
    await editor.suggestionList().filter({ hasText: 'relative' }).first().waitFor();
    await editor.picture('navigating-8-filters');
    await editor.type('date: ');
    await editor.suggestionList().filter({ hasText: 'weekday' }).first().waitFor();
    await editor.picture('navigating-9-arguments');
  });

  test('files are formatted and fixed on saving, for those who ask for it', async () => {
    await open(late, {
      settings: {
        '[reply-macro]': { 'editor.formatOnSave': true, 'editor.codeActionsOnSave': { 'source.fixAll.macrolsp': 'explicit' } },
      },
    });
    await editor.squiggles().first().waitFor();
    await editor.goBehind(late, 'title: Late delivery');
    await editor.typeAtEase('   \n# macrolsp-disable-next-line leftover-text -- it was there once');
    await editor.squiggles('warning').first().waitFor();
    await editor.save(late);
    const text = await editor.disk(
      late,
      'is tidy, and the comment of no use is gone',
      (now) => !/[ \t]$|macrolsp-disable/m.test(now),
    );
    assert.equal(text, editor.original(late), 'what needs a decision is left alone');
  });
});
