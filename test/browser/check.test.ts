import { describe, expect, test } from 'vitest';
import { docxOf } from '#fixtures';
import { axe, browserPath, openSite, overflows, type Visit } from './browser.ts';

const sentence = 'More than 10,000 children were killed or maimed in armed conflict in 2017.';
const text = `${sentence} Every child deserves to grow up in peace.`;

const field = ({ page }: Visit) => page.getByRole('textbox', { name: 'The text', exact: true });

/** Pastes words as a person does: from the clipboard, with the keyboard. */
async function paste(visit: Visit, words: string): Promise<void> {
  const { page } = visit;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(words)})`);
  await field(visit).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

const answers = ({ page }: Visit) => page.getByRole('article');

describe.skipIf(!browserPath)('the journalist checks a sentence', () => {
  const site = openSite();

  test('in two steps: paste it, read the answer with its source', async () => {
    const visit = await site.visit('/check');
    const { page, step, steps, faults } = visit;
    await step('paste the sentence', () => paste(visit, sentence));
    await step('read the answer', () => answers(visit).first().waitFor());
    expect(steps).toHaveLength(2);
    const answer = answers(visit).first();
    expect(await answer.getByRole('heading').innerText()).toMatch(/Holds/);
    expect(await answer.innerText()).toContain('10,000');
    expect(await answer.getByRole('link').first().getAttribute('href')).toMatch(/^https:/);
    expect(await answer.innerText()).toMatch(/UN document|UN page|State’s own word|Press or copy/);
    expect(await page.getByRole('heading', { name: /statement/ }).innerText()).toBe('1 statement checked, 0 sentences left alone');
    expect(faults).toEqual([]);
  });

  test('the marks lead to the answers and back by keyboard', async () => {
    const visit = await site.visit('/check');
    const { page } = visit;
    await paste(visit, text);
    const mark = page.getByRole('link', { name: /10,000 children/ });
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('answer-1');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement?.id')).toBe('words-1');
    await page.getByRole('button', { name: 'Change the text' }).click();
    await answers(visit)
      .first()
      .getByRole('button', { name: /go to the words/ })
      .click();
    const chosen = await page.evaluate('(() => { const a = document.activeElement; return a.value.slice(a.selectionStart, a.selectionEnd); })()');
    expect(sentence).toContain(chosen);
    expect(String(chosen)).toContain('10,000');
  });

  test('a file is read and checked; a wrong one is refused in words and the text stays', async () => {
    const visit = await site.visit('/check');
    const { page } = visit;
    const file = page.getByLabel('Choose a file');
    await file.setInputFiles({ name: 'note.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(await docxOf([text])) });
    await answers(visit).first().waitFor();
    expect(await page.getByRole('region', { name: 'The text' }).innerText()).toContain('Every child deserves');
    await page.getByRole('button', { name: 'Change the text' }).click();
    await file.setInputFiles({ name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\r', 'latin1') });
    expect(await page.getByRole('alert').innerText()).toMatch(/not a text/);
    expect(await field(visit).inputValue()).toContain('Every child deserves');
  });

  test('clearing can be undone, and a reload of the tab keeps the text', async () => {
    const visit = await site.visit('/check');
    const { page } = visit;
    await paste(visit, text);
    await answers(visit).first().waitFor();
    await page.reload();
    await answers(visit).first().waitFor();
    await page.getByRole('button', { name: 'Change the text' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('heading', { name: 'Paste, and read the answers here' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await answers(visit).first().waitFor();
    expect(await page.evaluate('localStorage.getItem("check")')).toBeNull();
  });

  test('the answers can be narrowed to one verdict and taken along', async () => {
    const visit = await site.visit('/check');
    const { page } = visit;
    await page.getByRole('button', { name: /Try an example/ }).click();
    await answers(visit).nth(1).waitFor();
    const all = await answers(visit).count();
    const narrow = page.getByRole('group', { name: 'Show answers by kind' }).getByRole('button').nth(1);
    await narrow.click();
    expect(await narrow.getAttribute('aria-pressed')).toBe('true');
    expect(await answers(visit).count()).toBeLessThan(all);
    for (const [name, file] of [
      ['Word document', 'vigil-check.docx'],
      ['JSON', 'vigil-check.json'],
      ['ClaimReview (JSON-LD)', 'vigil-claim-review.jsonld'],
    ] as const) {
      await page.getByText('Download', { exact: true }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      expect(download.suggestedFilename()).toBe(file);
    }
  });

  test.each([
    ['en', 1280],
    ['ar', 1280],
    ['en', 320],
    ['ar', 320],
  ] as const)('in "%s" at %i px everybody can use it, empty and answered', async (locale, width) => {
    const visit = await site.visit('/check', { locale, width });
    const { page, faults } = visit;
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: locale === 'en' ? /Try an example/ : /جرِّب مثالاً/ }).click();
    await answers(visit).nth(1).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('in the dark it keeps its contrast', async () => {
    const visit = await site.visit('/check', { dark: true });
    await visit.page.getByRole('button', { name: /Try an example/ }).click();
    await answers(visit).nth(1).waitFor();
    expect(await axe(visit.page)).toEqual([]);
  });
});
