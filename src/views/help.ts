import type { Texts } from '../i18n/index.ts';
import { COLORS, container, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { small } from './text.ts';

export interface Links {
  readonly privacy?: string;
  readonly support?: string;
}

export function helpView(isModerator: boolean, links: Links, t: Texts): Payload {
  const report = t.help.report(links.support ?? null);
  return payload(
    container(COLORS.question, [
      text(`## ${t.help.title}`),
      text(t.help.players.join('\n')),
      isModerator ? text(t.help.moderators) : undefined,
      text(`**${t.help.rules}**\n${t.help.rulesText.join('\n')}`),
      text(small(t.help.privacy(links.privacy ?? null))),
      report === null ? undefined : text(small(report)),
    ]),
  );
}

/** The one message that is sent unasked: on joining a server. */
export function welcomeView(t: Texts): Payload {
  return payload(container(COLORS.question, [text(t.welcome.join('\n'))]));
}
