import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import { GENERAL, openSandbox } from './support/sandbox.ts';

const PATH = `/channels/${GENERAL}/messages`;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterEach(() => sandbox.driver.clearFaults());
afterAll(() => sandbox.close());

const say = (content = 'x') => sandbox.rest('POST', PATH, { content });
const contents = async () =>
  (await sandbox.driver.as('Ana').messages()).map(({ content }) => content);

describe('a fault', () => {
  it('hits as many calls as it says, and only those it names', async () => {
    await sandbox.driver.faults({
      rest: [{ method: 'POST', path: '/messages', status: 500, times: 2 }],
    });
    expect((await say()).status).toBe(500);
    expect((await sandbox.rest('GET', PATH)).status).toBe(200);
    expect((await say()).status).toBe(500);
    expect((await say()).status).toBe(200);
  });

  it('can be a rate limit', async () => {
    await sandbox.driver.faults({ rest: [{ status: 429, retryAfter: 0.25, times: 1 }] });
    const reply = await say();
    expect(reply).toMatchObject({ status: 429, body: { retry_after: 0.25 } });
    expect(reply.headers.get('retry-after')).toBe('1');
  });

  it('can drop the connection before the call is carried out', async () => {
    await sandbox.driver.faults({ rest: [{ drop: true, times: 1 }] });
    await expect(say('never posted')).rejects.toThrow('fetch failed');
    expect(await contents()).not.toContain('never posted');
  });

  it('can lose the answer to a call that was carried out', async () => {
    await sandbox.driver.faults({ rest: [{ drop: true, after: true, times: 1 }] });
    await expect(say('posted after all')).rejects.toThrow('fetch failed');
    expect(await contents()).toContain('posted after all');
  });

  it('can be a delay alone', async () => {
    await sandbox.driver.faults({ rest: [{ delayMs: 1, times: 1 }] });
    expect((await say()).status).toBe(200);
  });

  it('is over when cleared', async () => {
    await sandbox.driver.faults({ rest: [{ status: 503 }] });
    expect((await say()).status).toBe(503);
    await sandbox.driver.clearFaults();
    expect((await say()).status).toBe(200);
  });

  it('that nobody knows is refused', async () => {
    await expect(sandbox.driver.faults({ rest: [{ status: 200 }] })).rejects.toThrow(
      'rest.0.status',
    );
  });
});
