import { connect } from '../../../src/sandbox/driver.ts';

export interface Calls {
  /** New messages. */
  readonly posts: number;
  /** Edits of messages, the cosmetic ones among them. */
  readonly edits: number;
  /** Anything else but callbacks. */
  readonly others: number;
  readonly refused: number;
}

const POST = /^POST (\/channels\/:channel\/messages|\/webhooks\/:app\/:token)$/;
const EDIT = /^PATCH .*\/messages\/:message$/;

/** The bot's REST calls of some time, by Discord's log. */
export async function callsBetween(url: string, from: number, to: number): Promise<Calls> {
  const driver = await connect(url);
  const { calls } = await driver.log();
  await driver.close();
  const mine = calls
    .filter(({ at }) => at >= from && at <= to)
    .filter(({ route }) => !route.endsWith('/callback'));
  const heard = mine.filter(({ status }) => status < 400);
  const names = heard.map(({ method, route }) => `${method} ${route}`);
  const posts = names.filter((name) => POST.test(name)).length;
  const edits = names.filter((name) => EDIT.test(name)).length;
  const refused = mine.length - heard.length;
  return { posts, edits, others: names.length - posts - edits, refused };
}
