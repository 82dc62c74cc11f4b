import { button, el } from '../el.ts';
import type { Guild, Place, World } from '../world/peopleTypes.ts';
import { type Whereabouts, writeAddress } from './address.ts';
import { Column } from './column.ts';
import { drawNavigation } from './drawNavigation.ts';
import { Notices } from './notices.ts';

function firstChannel({ channels }: Guild): string {
  return channels.find(({ type }) => type === 0)?.id ?? '';
}

/** The whole page: places at the left, one or two people side by side, and the notices. */
export class Page {
  readonly element: HTMLElement;
  readonly #places = el('nav', { class: 'places', id: 'places', 'aria-label': 'Channels' });
  readonly #menu = button('menu-button', '☰', () => this.#toggleMenu(), {
    'aria-label': 'Channels',
    'aria-expanded': 'false',
    'aria-controls': 'places',
  });
  readonly #addSecond = button('button secondary', 'Add a second player', () => this.#openSecond());
  readonly #columns = el('main', { class: 'columns' });
  readonly #notices = new Notices();
  readonly #first: Column;
  #second: Column | undefined;
  #world: World | undefined;
  #where: Whereabouts;

  constructor(where: Whereabouts) {
    this.#where = where;
    const name = el('span', { class: 'product' }, 'Local Discord');
    const bar = el('div', { class: 'bar' }, this.#menu, name, this.#addSecond);
    this.element = el(
      'div',
      { class: 'page' },
      bar,
      this.#places,
      this.#columns,
      this.#notices.element,
    );
    this.#places.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#places.classList.contains('open')) this.#toggleMenu();
    });
    this.#first = new Column({
      place: this.#placeOf(where.as),
      become: (as) => this.#go({ as }),
      worldChanged: (world) => this.#see(world),
      refused: (refusal) => this.#notices.add(refusal),
    });
    this.#columns.append(this.#first.element);
    if (where.second !== '') this.#showSecond();
  }

  #placeOf(as: string): Place {
    return { as, guild: this.#where.guild, channel: this.#where.channel };
  }

  #go(change: Partial<Whereabouts>): void {
    this.#where = { ...this.#where, ...change };
    writeAddress(this.#where);
    this.#first.move(this.#placeOf(this.#where.as));
    this.#second?.move(this.#placeOf(this.#where.second));
  }

  /** A person who is not in this server is taken to the first place that person can see. */
  #see(world: World): void {
    this.#world = world;
    const go = (guild: string, channel: string): void => {
      this.#places.classList.remove('open');
      this.#menu.setAttribute('aria-expanded', 'false');
      this.#go({ guild, channel });
    };
    const here = world.guilds.find(({ id }) => id === this.#where.guild);
    const [guild = here] = world.guilds;
    if (here === undefined && guild !== undefined) go(guild.id, firstChannel(guild));
    else this.#places.replaceChildren(...drawNavigation(world, this.#where.channel, go));
  }

  #toggleMenu(): void {
    const open = this.#places.classList.toggle('open');
    this.#menu.setAttribute('aria-expanded', String(open));
    (open ? this.#places.querySelector('button') : this.#menu)?.focus();
  }

  /** Somebody else of this server; who it is can be changed there. */
  #openSecond(): void {
    const guild = this.#world?.guilds.find(({ id }) => id === this.#where.guild);
    const other = guild?.members.find(
      ({ user }) => user.bot !== true && user.id !== this.#where.as && user.id !== guild.owner_id,
    );
    if (other === undefined) return;
    this.#where = { ...this.#where, second: other.user.id };
    writeAddress(this.#where);
    this.#showSecond();
    this.#second?.focus();
  }

  #showSecond(): void {
    this.#second = new Column({
      place: this.#placeOf(this.#where.second),
      become: (second) => {
        this.#where = { ...this.#where, second };
        writeAddress(this.#where);
        this.#second?.move(this.#placeOf(second));
      },
      worldChanged: () => undefined,
      refused: () => undefined,
      close: () => this.#closeSecond(),
    });
    this.#columns.append(this.#second.element);
    this.#addSecond.hidden = true;
  }

  #closeSecond(): void {
    this.#second?.stop();
    this.#second = undefined;
    this.#where = { ...this.#where, second: '' };
    writeAddress(this.#where);
    this.#addSecond.hidden = false;
    this.#addSecond.focus();
  }
}
