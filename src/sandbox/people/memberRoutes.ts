import { z } from 'zod';
import { ok, noContent } from '../rest/route.ts';
import type { Answer } from '../rest/route.ts';
import { composeMessage } from '../state/composeMessage.ts';
import { addPost, removePost } from '../state/posts.ts';
import { wakeThread } from '../state/threadState.ts';
import { checkBody } from './checkBody.ts';
import type { PeopleCall, PeopleRoute } from './peopleRoute.ts';
import { asUser } from './peopleRoute.ts';
import { PersonProblem } from './personProblem.ts';
import { needPerson, placeOf, visibleTo } from './place.ts';

/** What a person types and removes. */
export const memberRoutes: readonly PeopleRoute[] = [
  { method: 'POST', path: '/people/messages', handle: say },
  { method: 'DELETE', path: '/people/messages/:message', handle: remove },
];

const saying = z.object({
  as: z.string(),
  channel: z.string(),
  content: z.string().min(1).max(2000),
});

function say({ world, body }: PeopleCall): Answer {
  const { as, channel: channelId, content } = checkBody(saying, body);
  const place = placeOf(world, as, channelId);
  const { channel, member } = place;
  needPerson(world, place, channel.thread === undefined ? 'SendMessages' : 'SendMessagesInThreads');
  wakeThread(world, channel);
  const message = composeMessage(world, {
    author: member.user,
    channel,
    payload: { content },
    files: [],
  });
  return ok(addPost(world, channel, message).message);
}

/** One's own, an ephemeral note of one's own, or anybody's with MANAGE_MESSAGES. */
function remove(call: PeopleCall): Answer {
  const { world } = call;
  const as = asUser(call);
  const post = [...world.posts.values()].flatMap(
    (posts) => posts.get(call.params.message ?? '') ?? [],
  )[0];
  if (post === undefined || !visibleTo(post, as))
    throw new PersonProblem(404, 'There is no such message.');
  const place = placeOf(world, as, post.message.channel_id);
  if (post.message.author.id !== as && post.onlyFor === undefined)
    needPerson(world, place, 'ManageMessages');
  removePost(world, post);
  return noContent;
}
