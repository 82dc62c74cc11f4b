import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPicture, openBrowser, visit } from './support/browser.ts';
import { startProgram, type Program } from './support/program.ts';

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const messageBox = (within: Page | Locator) =>
  within.getByRole('combobox', { name: /Message #/ }).first();

async function send(page: Page, text: string): Promise<void> {
  await messageBox(page).fill('');
  await messageBox(page).pressSequentially(text);
  await page.keyboard.press('Enter');
}

test('a newcomer asks about a film, with autocomplete, by the keyboard alone', async () => {
  const { page, complaints } = await visit(browser, program.url);
  await messageBox(page).focus();
  await page.keyboard.type('/score');
  await page.locator('.choice', { hasText: 'score-or-soundtrack' }).first().waitFor();
  await page.keyboard.press('Enter');
  const titleChip = page.getByRole('button', { name: /title/ });
  if (await titleChip.isVisible()) await titleChip.press('Enter');
  await page.keyboard.type('the godfa');
  await page.locator('.choice', { hasText: 'The Godfather (1972)' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Nino Rota').first().waitFor();
  await keepPicture(page, 'godfather');
  expect(complaints).toEqual([]);
  await page.close();
});

test('two players play a whole round side by side', async () => {
  const { page, complaints } = await visit(browser, program.url);
  await page.getByText('film-trivia').first().click();
  await page.getByRole('button', { name: /second player/i }).click();
  const ana = page.getByRole('region', { name: /^Ana/ });
  const ben = page.getByRole('region', { name: /^Ben/ });
  await send(page, '/trivia play questions:2 seconds:20 kind:composer-of-film');
  await page.keyboard.press('Enter');
  for (const number of [1, 2]) {
    const question = (column: Locator) =>
      column
        .locator('.container')
        .filter({ hasText: `Question ${number} of 2` })
        .last();
    const option = (column: Locator) =>
      question(column)
        .getByRole('button', { disabled: false })
        .filter({ hasText: /^[ABCD]/ });
    await option(ana).first().click();
    await ana
      .getByText(/^A is locked/)
      .nth(number - 1)
      .waitFor();
    expect(await ben.getByText(/is locked/).count()).toBe(number - 1);
    await option(ben).nth(1).click();
    await ben
      .getByText(/^B is locked/)
      .nth(number - 1)
      .waitFor();
    await question(ana)
      .getByText(/Source:/)
      .waitFor({ timeout: 60_000 });
    await keepPicture(page, `reveal-${number}`);
  }
  await ana.getByText('Final standings').waitFor();
  await ben.getByRole('button', { name: 'My card' }).click();
  await ben.getByText('Your round').waitFor();
  expect(await ana.getByText('Your round').count()).toBe(0);
  await keepPicture(page, 'end');
  expect(complaints).toEqual([]);
  await page.close();
});

test('a phone shows the board without scrolling sideways', async () => {
  const { page, complaints } = await visit(browser, program.url, { width: 390, height: 844 });
  await send(page, '/leaderboard');
  await page.keyboard.press('Enter');
  await page
    .getByText(/Board of this server/)
    .last()
    .waitFor();
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'phone-board');
  expect(complaints).toEqual([]);
  await page.close();
});

test('the channel follows its newest message after a form has been open', async () => {
  const { page, complaints } = await visit(browser, program.url);
  const list = page.getByRole('log').first();
  for (const title of ['Starwarz', 'Pulp Fiction', 'The Imperial March', 'Jaws']) {
    const shown = await list.getByText('Leitmotif', { exact: true }).count();
    await messageBox(page).pressSequentially(`/score-or-soundtrack title:${title}`);
    await page.locator('.choice').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.command-form').getByRole('button', { name: 'Send' }).click();
    await list.getByText('Leitmotif', { exact: true }).nth(shown).waitFor();
  }
  const below = () =>
    page.evaluate(
      `(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector('.messages'))`,
    );
  await expect.poll(below).toBeLessThan(60);
  expect(complaints).toEqual([]);
  await page.close();
});
