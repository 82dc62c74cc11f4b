import type { Kind } from '../i18n/index.ts';
import { bestScoreOfYear } from './bestScoreOfYear.ts';
import { composerOfFilm } from './composerOfFilm.ts';
import { filmOfComposer } from './filmOfComposer.ts';
import type { QuestionMaker } from './maker.ts';
import { oddOneOut } from './oddOneOut.ts';
import { scoreOrSoundtrack } from './scoreOrSoundtrack.ts';
import { songToFilm } from './songToFilm.ts';

/** THE list of makers: a kind without one, or one without sentences, does not compile. */
export const makers: { readonly [K in Kind]: QuestionMaker<K> } = {
  'score-or-soundtrack': scoreOrSoundtrack,
  'composer-of-film': composerOfFilm,
  'film-of-composer': filmOfComposer,
  'song-to-film': songToFilm,
  'best-score-of-year': bestScoreOfYear,
  'odd-one-out': oddOneOut,
};

export const KINDS = Object.keys(makers) as Kind[];
