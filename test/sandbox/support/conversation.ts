import type { Message } from '../../../src/sandbox/state/messageTypes.ts';
import {
  APP,
  callback,
  nextInteraction,
  openSandbox,
  type Received,
  type Sandbox,
} from './sandbox.ts';

const BUTTON = {
  type: 1,
  components: [{ type: 2, style: 1, label: 'Press', custom_id: 'v1:press' }],
};

/** A bot that knows one command, and people who use it; its clock is the test's. */
export async function openConversation() {
  const sandbox: Sandbox = await openSandbox({ ownClock: true });
  await sandbox.rest('PUT', `/applications/${APP}/commands`, [
    {
      name: 'ask',
      description: 'Ask.',
      options: [{ type: 3, name: 'title', description: 'A title', autocomplete: true }],
    },
  ]);

  const answer = (interaction: Received, type: number, data?: object) =>
    sandbox.rest('POST', callback(interaction), { type, data });

  const command = async () => {
    const result = sandbox.driver.as('Ana').command('ask');
    return { interaction: await nextInteraction(sandbox.bot), result };
  };

  const click = async () => {
    const { interaction, result: asked } = await command();
    await answer(interaction, 4, { content: 'A question', components: [BUTTON] });
    const message = (await asked).message as Message;
    const result = sandbox.driver.as('Ben').click(message, 'Press');
    return { interaction: await nextInteraction(sandbox.bot), result, message };
  };

  return { sandbox, answer, command, click };
}
