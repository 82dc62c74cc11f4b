import type { Command } from '../state/commands.ts';
import { commandsFor, commandsIn, GLOBAL } from '../state/commands.ts';
import type { World } from '../state/world.ts';
import type { GivenOption } from './commandOptions.ts';
import { fillCommand } from './commandOptions.ts';
import type { BodyOf } from './interactionBody.ts';
import { PersonProblem } from './personProblem.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepared.ts';
import { askedByOptions, resolvedObjects } from './resolved.ts';

/** Typing a command, or typing in one of its options. */
export function prepareCommand(
  world: World,
  place: Place,
  body: BodyOf<'command'> | BodyOf<'autocomplete'>,
): Prepared {
  const [name = '', ...path] = body.name.replace(/^\//, '').trim().split(/\s+/);
  const command = findCommand(world, place, name, body.raw === true);
  const focused = body.kind === 'autocomplete' ? body.focused : undefined;
  const filled = fillCommand(command, path, { values: body.options ?? {}, focused });
  if (filled === undefined) throw new PersonProblem(404, `There is no command /${body.name}.`);
  if (body.raw !== true && Object.keys(filled.errors).length > 0) {
    throw new PersonProblem(400, 'The options are not in order.', filled.errors);
  }
  return {
    kind: body.kind,
    type: body.kind === 'command' ? 2 : 4,
    data: commandData(world, place, command, filled.options),
    commandName: [name, ...path].join(' '),
  };
}

function findCommand(
  world: World,
  { guild, channel, member }: Place,
  name: string,
  raw: boolean,
): Command {
  const usable = commandsFor(world, guild, channel, member.user.id);
  const registered = [
    ...commandsIn(world, guild.id).values(),
    ...commandsIn(world, GLOBAL).values(),
  ];
  const command = (raw ? registered : usable).findLast(
    (each) => each.name === name && each.type === 1,
  );
  if (command !== undefined) return command;
  const hidden = registered.some((each) => each.name === name);
  throw hidden
    ? new PersonProblem(403, `This person may not use /${name} here.`)
    : new PersonProblem(404, `There is no command /${name}.`);
}

function commandData(
  world: World,
  { guild }: Place,
  command: Command,
  options: readonly GivenOption[],
) {
  const { id, name, type, guild_id: guildId } = command;
  return {
    id,
    name,
    type,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(options.length > 0 ? { options } : {}),
    ...resolvedObjects(world, guild, askedByOptions(options)),
  };
}
