import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandPage } from '../support/commandPage.ts';
import { t } from '../support/desk.ts';

test('docs/commands.md says what the commands are: if not, run vitest with -u', async () => {
  const page = commandPage(commands.map((command) => command.data(t)));
  await expect(page).toMatchFileSnapshot('../../docs/commands.md');
});
