import type { Hit } from '../catalogue/search.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { notice } from './notice.ts';
import { button } from './parts.ts';
import type { Payload } from './payload.ts';
import { cut, plain } from './text.ts';

const OFFERED = 4;

/** How a hit is named among others: a film with its year, a cue with its film. */
export function hitLabel(hit: Hit): string {
  if (hit.kind === 'cue' && hit.film !== undefined) return `“${hit.name}” (${hit.film})`;
  return hit.year === undefined ? hit.name : `${hit.name} (${hit.year})`;
}

function sentence(hit: Hit, t: Texts): string {
  if (hit.kind === 'film' && hit.year !== undefined) return t.titled(plain(hit.name), hit.year);
  const film = hit.film === undefined ? '' : ` (${plain(hit.film)})`;
  return hit.kind === 'cue' ? `${t.quoted(plain(hit.name))}${film}` : plain(hit.name);
}

const buttonsFor = (hits: readonly Hit[]) =>
  hits.map((hit) => button(customId('about', hit.kind, hit.id), cut(hitLabel(hit), 60)));

/** Nothing has this title: what may have been meant, with buttons. */
export function unknownView(query: string, hits: readonly Hit[], t: Texts): Payload {
  const asked = plain(cut(query, 80));
  const offered = hits.slice(0, OFFERED);
  if (offered.length === 0) return notice(t.find.unknown(asked));
  return notice(
    t.find.didYouMean(
      asked,
      offered.map((hit) => sentence(hit, t)),
    ),
    buttonsFor(offered),
  );
}

/** Several things have this title. */
export function severalView(query: string, hits: readonly Hit[], t: Texts): Payload {
  const offered = hits.slice(0, OFFERED);
  return notice(
    t.find.several(
      plain(cut(query, 80)),
      offered.map((hit) => sentence(hit, t)),
    ),
    buttonsFor(offered),
  );
}

/** A person or a band is neither score nor soundtrack: offers what bears the name instead. */
export function nameView(name: string, known: readonly Hit[], t: Texts): Payload {
  const offered = known.slice(0, OFFERED);
  return notice(
    t.find.nameOnly(
      plain(name),
      offered.map((hit) => sentence(hit, t)),
    ),
    buttonsFor(offered),
  );
}
