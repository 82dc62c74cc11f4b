import { announce } from '../../state/world.ts';
import type { World } from '../../state/world.ts';
import type { Command } from '../../state/commands.ts';
import { commandFrom, commandsIn, GLOBAL } from '../../state/commands.ts';
import { guildOf } from '../../state/guilds.ts';
import { checkCommand, checkCommands, checkPatch } from '../../payload/checkCommands.ts';
import { Problem, refusal } from '../problem.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

const CREATES_PER_DAY = 200;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Chat input, user and message commands; by type. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

const ALL = '/applications/:app/commands';
const IN_GUILD = '/applications/:app/guilds/:guild/commands';

/** Registering commands, globally and in one guild. */
export const commandRoutes: readonly Route[] = [ALL, IN_GUILD].flatMap((path): Route[] => [
  { method: 'GET', path, handle: (call) => ok([...book(call).values()]) },
  { method: 'PUT', path, handle: replaceAll },
  { method: 'POST', path, handle: createOne },
  { method: 'GET', path: `${path}/:command`, handle: (call) => ok(one(call)) },
  { method: 'PATCH', path: `${path}/:command`, handle: changeOne },
  { method: 'DELETE', path: `${path}/:command`, handle: removeOne },
]);

function scopeOf({ world, params }: Call): string {
  if (params.app !== world.application.id) throw refusal(50001);
  return params.guild === undefined ? GLOBAL : guildOf(world, params.guild).id;
}

function book(call: Call): Map<string, Command> {
  return commandsIn(call.world, scopeOf(call));
}

function one(call: Call): Command {
  const command = book(call).get(param(call, 'command'));
  if (command === undefined) throw refusal(10063);
  return command;
}

function named(commands: Map<string, Command>, name: string, type: number | null | undefined) {
  return [...commands.values()].find((each) => each.name === name && each.type === (type ?? 1));
}

function replaceAll(call: Call): Answer {
  const commands = book(call);
  const inputs = checkCommands(call.body);
  const scope = scopeOf(call);
  const olds = inputs.map(({ name, type }) => named(commands, name, type));
  countCreates(call.world, scope, olds.filter((old) => old === undefined).length);
  const next = inputs.map((input, index) => commandFrom(call.world, scope, input, olds[index]));
  checkCounts(next);
  commands.clear();
  for (const command of next) commands.set(command.id, command);
  tellPeople(call.world);
  return ok(next);
}

function createOne(call: Call): Answer {
  const commands = book(call);
  const input = checkCommand(call.body);
  const old = named(commands, input.name, input.type);
  if (old === undefined) countCreates(call.world, scopeOf(call), 1);
  const command = commandFrom(call.world, scopeOf(call), input, old);
  checkCounts([...commands.values(), ...(old === undefined ? [command] : [])]);
  commands.set(command.id, command);
  tellPeople(call.world);
  return { status: old === undefined ? 201 : 200, body: command };
}

function changeOne(call: Call): Answer {
  const old = one(call);
  const command = commandFrom(call.world, scopeOf(call), checkPatch(old, call.body), old);
  book(call).set(command.id, command);
  tellPeople(call.world);
  return ok(command);
}

function removeOne(call: Call): Answer {
  book(call).delete(one(call).id);
  tellPeople(call.world);
  return noContent;
}

function checkCounts(commands: readonly Command[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    if (commands.filter((each) => each.type === Number(type)).length > most) {
      throw new Problem(400, 30032, `Maximum number of application commands reached (${most}).`);
    }
  }
}

function countCreates(world: World, scope: string, created: number): void {
  const day = Math.floor(world.now() / DAY_MS);
  const known = world.commandCreates.get(scope);
  const before = known?.day === day ? known.count : 0;
  if (before + created > CREATES_PER_DAY) throw refusal(30034);
  world.commandCreates.set(scope, { day, count: before + created });
}

function tellPeople(world: World): void {
  announce(world, { type: 'COMMANDS_UPDATE', guildId: '', data: {}, intent: 0, peopleOnly: true });
}
