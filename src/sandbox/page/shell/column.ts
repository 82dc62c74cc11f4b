import { Composer } from '../composer/composer.ts';
import { usableCommands } from '../composer/usableCommands.ts';
import { drawMessage } from '../message/drawMessage.ts';
import type { MessageContext } from '../message/messageContext.ts';
import { MessageList } from '../message/messageList.ts';
import { followEvents } from '../world/liveEvents.ts';
import { people } from '../world/peopleApi.ts';
import type { Frame, Place, Refusal, World } from '../world/peopleTypes.ts';
import { columnContext } from './columnContext.ts';
import { ColumnView } from './columnView.ts';
import { type PersonDeeds, personDeeds } from './personDeeds.ts';

export interface ColumnRequest {
  readonly place: Place;
  readonly become: (person: string) => void;
  readonly worldChanged: (world: World) => void;
  readonly refused: (refusal: Refusal) => void;
  /** Missing for the column that always stays. */
  readonly close?: () => void;
}

/** One person's view of one channel, kept up to date. */
export class Column {
  readonly #request: ColumnRequest;
  readonly #view: ColumnView;
  readonly #list: MessageList;
  readonly #composer: Composer;
  readonly #deeds: PersonDeeds;
  readonly #dismissed = new Set<string>();
  #place: Place;
  #context: MessageContext | undefined;
  #stop: () => void = () => undefined;
  /** Frames that came while messages were being fetched: they may be newer than what is fetched. */
  #early: Frame[] | undefined;

  constructor(request: ColumnRequest) {
    this.#request = request;
    this.#place = request.place;
    this.#list = new MessageList((message) => drawMessage(message, this.#drawing()));
    this.#deeds = personDeeds({
      place: () => this.#place,
      list: this.#list,
      context: () => this.#drawing(),
    });
    this.#composer = new Composer(this.#deeds);
    const inside = [this.#list.element, this.#composer.element];
    this.#view = new ColumnView(inside, request.become, request.close);
    this.#follow();
  }

  get element(): HTMLElement {
    return this.#view.element;
  }

  get place(): Place {
    return this.#place;
  }

  /** Goes elsewhere, or becomes someone else. */
  move(place: Place): void {
    const other = place.as !== this.#place.as;
    this.#place = place;
    this.#context = undefined;
    this.#list.clear();
    this.#dismissed.clear();
    if (other) this.#follow();
    else void this.#load();
  }

  focus(): void {
    this.#composer.focus();
  }

  stop(): void {
    this.#stop();
    this.element.remove();
  }

  #follow(): void {
    this.#stop();
    this.#stop = followEvents(this.#place.as, {
      opened: () => void this.#load(),
      lost: () => this.#view.say('The local Discord is out of reach. Trying again…'),
      frame: (frame) => this.#take(frame),
    });
  }

  async #load(): Promise<void> {
    const place = this.#place;
    this.#early = [];
    await this.#loadWorld();
    if (place !== this.#place || this.#context === undefined) return;
    const answer = await people.messages(place);
    if (place !== this.#place) return;
    const early = this.#early;
    this.#early = undefined;
    if (answer.ok) this.#list.hold(answer.value.filter(({ id }) => !this.#dismissed.has(id)));
    else this.#view.say(answer.complaint.message);
    for (const frame of early) this.#take(frame);
  }

  async #loadWorld(): Promise<void> {
    const place = this.#place;
    const answer = await people.world(place.as);
    if (place !== this.#place) return;
    if (!answer.ok) {
      this.#view.say(answer.complaint.message);
      return;
    }
    const world = answer.value;
    const guild = world.guilds.find(({ id }) => id === place.guild);
    const channel = guild?.channels.find(({ id }) => id === place.channel);
    this.#view.show(world, guild, channel?.name, place.as);
    this.#request.worldChanged(world);
    this.#context = undefined;
    if (guild === undefined || channel === undefined) return;
    this.#context = columnContext(world, guild, place.as, {
      press: this.#deeds.press,
      remove: this.#deeds.remove,
      chooseCommand: (name) => this.#composer.chooseCommand(name),
      messageOf: (id) => this.#list.messageOf(id),
      dismiss: ({ id }) => this.#dismiss(id),
    });
    const commands = await people.commands(place);
    if (place !== this.#place) return;
    this.#composer.setPlace(guild, channel.name, usableCommands(commands.ok ? commands.value : []));
  }

  #take(frame: Frame): void {
    if (frame.t === 'REFUSED') this.#request.refused(frame.d);
    else if (frame.t === 'INTERACTION') return;
    else if (
      frame.t === 'MESSAGE_CREATE' ||
      frame.t === 'MESSAGE_UPDATE' ||
      frame.t === 'MESSAGE_DELETE'
    )
      this.#takeMessage(frame);
    else void this.#loadWorld();
  }

  #takeMessage(frame: Extract<Frame, { readonly t: `MESSAGE_${string}` }>): void {
    this.#early?.push(frame);
    const { d } = frame;
    if (d.channel_id !== this.#place.channel || this.#context === undefined) return;
    if (frame.t === 'MESSAGE_DELETE') this.#list.drop(d.id);
    else if (!this.#dismissed.has(d.id)) this.#list.put(frame.d);
  }

  #dismiss(id: string): void {
    this.#dismissed.add(id);
    this.#list.drop(id);
    this.#composer.focus();
  }

  #drawing(): MessageContext {
    if (this.#context === undefined) throw new Error('Nothing is drawn before the world is known.');
    return this.#context;
  }
}
