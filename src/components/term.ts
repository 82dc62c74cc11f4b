import {
  privately,
  publicly,
  type App,
  type ComponentRoute,
  type Reply,
  type Texts,
} from '../discord/contract.ts';
import { differenceView, termView } from '../views/explain.ts';
import { notice } from '../views/notice.ts';
import { cut, plain } from '../views/text.ts';

/** Explains one term, or the difference between score and soundtrack. */
export function explained(word: string, { catalogue, search }: App, t: Texts): Reply {
  if (word === '') return publicly(differenceView(catalogue, t));
  const term =
    catalogue.term(word) ?? catalogue.term(search.exact(word, { kinds: ['term'] })[0]?.id ?? '');
  if (term !== undefined) return publicly(termView(term, catalogue, t));
  const near = search.find(word, { kinds: ['term'], limit: 3 });
  const asked = plain(cut(word, 80));
  return privately(
    notice(
      t.explain.unknown(
        asked,
        near.map(({ name }) => plain(name)),
      ),
    ),
  );
}

/** The select under an explanation shows another one in its place. */
export const term: ComponentRoute = {
  name: 'term',
  run: ({ values: [id = ''], t }, { catalogue }) => {
    const found = catalogue.term(id);
    if (found === undefined) return privately(notice(t.refusals.unknownRoute));
    return { do: 'update', message: termView(found, catalogue, t) };
  },
};
