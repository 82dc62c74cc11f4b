import type { ComposerDeeds } from '../composer/composer.ts';
import { el } from '../el.ts';
import { type MessageContext, nameOfPerson } from '../message/messageContext.ts';
import type { MessageList } from '../message/messageList.ts';
import { openModal } from '../modal/openModal.ts';
import { people } from '../world/peopleApi.ts';
import type { Act, Complaint, Outcome, Place } from '../world/peopleTypes.ts';
import type { Message, Modal } from '../world/wire.ts';
import { commandNote } from './commandNote.ts';

interface Surroundings {
  readonly place: () => Place;
  readonly list: MessageList;
  readonly context: () => MessageContext;
}

export interface PersonDeeds extends ComposerDeeds {
  readonly press: MessageContext['press'];
  readonly remove: MessageContext['remove'];
}

const SILENT = 'The application did not respond.';

/** What came of an interaction that a person must be told about; messages come by themselves. */
function failureOf({ outcome, reason }: Outcome): string | undefined {
  return outcome === 'failed' ? (reason ?? SILENT) : undefined;
}

function inWords({ message, errors = {} }: Complaint): string {
  return [message, ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`)].join(' ');
}

function showModal(modal: Modal, { place, context }: Surroundings): void {
  const at = place();
  const drawing = context();
  const person = drawing.personOf(at.as);
  openModal({
    modal,
    context: drawing,
    guild: drawing.guild,
    person: person === undefined ? '' : nameOfPerson(person),
    submit: async (fields) => {
      const act: Act = { kind: 'modal', custom_id: modal.custom_id, fields };
      const answer = await people.act(at, act);
      return answer.ok ? failureOf(answer.value) : inWords(answer.complaint);
    },
  });
}

async function press(
  around: Surroundings,
  message: Message,
  customId: string,
  values: readonly string[] | undefined,
): Promise<void> {
  const { list, place } = around;
  const pressed = list.elementOf(message.id);
  if (pressed?.getAttribute('aria-busy') === 'true') return;
  pressed?.setAttribute('aria-busy', 'true');
  pressed?.querySelector('.failed')?.remove();
  const answer = await people.act(place(), {
    kind: 'component',
    message: message.id,
    custom_id: customId,
    ...(values === undefined ? {} : { values }),
  });
  pressed?.removeAttribute('aria-busy');
  if (answer.ok && answer.value.modal !== undefined) showModal(answer.value.modal, around);
  const failure = answer.ok ? failureOf(answer.value) : inWords(answer.complaint);
  if (failure === undefined) return;
  const body = list.elementOf(message.id)?.querySelector('.message-body');
  body?.append(el('p', { class: 'failed', role: 'alert' }, `This interaction failed. ${failure}`));
}

async function run(
  around: Surroundings,
  name: string,
  options: Parameters<ComposerDeeds['run']>[1],
): Promise<Complaint | undefined> {
  const at = around.place();
  const person = around.context().personOf(at.as);
  const note = commandNote(person === undefined ? 'You' : nameOfPerson(person), name);
  around.list.addNote(note.element);
  const answer = await people.act(at, { kind: 'command', name, options });
  if (!answer.ok) {
    note.element.remove();
    return answer.complaint;
  }
  const failure = failureOf(answer.value);
  if (failure === undefined) note.element.remove();
  else note.fail(failure);
  if (answer.value.modal !== undefined) showModal(answer.value.modal, around);
  return undefined;
}

async function say({ place }: Surroundings, text: string): Promise<Complaint | undefined> {
  const answer = await people.say(place(), text);
  return answer.ok ? undefined : answer.complaint;
}

/** Everything one person can do in a channel. */
export function personDeeds(around: Surroundings): PersonDeeds {
  return {
    press: (message, customId, values) => void press(around, message, customId, values),
    run: (name, options) => run(around, name, options),
    say: (text) => say(around, text),
    remove: ({ id }) => void people.remove(around.place(), id),
    suggest: async (name, focused, options) => {
      const act: Act = { kind: 'autocomplete', name, options, focused };
      const answer = await people.act(around.place(), act);
      return answer.ok ? answer.value.choices : undefined;
    },
  };
}
