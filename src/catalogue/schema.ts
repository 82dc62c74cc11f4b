import { z } from 'zod';

/** Lower-case words joined by hyphens; never changes once published. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by hyphens');
const year = z.int().min(1880).max(2100);
/** For music and people that are older than film. */
const ancientYear = z.int().min(1000).max(2100);
const text = z
  .string()
  .regex(/^\S(?:[^]*\S)?$/, 'a text is not empty and has no space at its beginning or end');
const country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, as in US');
const imdbTitle = z.string().regex(/^tt\d{7,8}$/, 'an IMDb title id looks like tt0073195');
const imdbName = z.string().regex(/^(?:nm|co)\d{7,8}$/, 'an IMDb name id looks like nm0002354');

/**
 * How far a fact can be trusted: `official`, an award body's own list; `verified`, two lists of different
 * origin agree; `reviewed`, written from knowledge and confirmed by a second reader who did not see the
 * answer; `single`, one list only.
 */
export const confidence = z.enum(['official', 'verified', 'reviewed', 'single']);

/** Where a fact truly came from. The names are explained in `data/SOURCES.md`. */
export const origin = z.enum([
  'oscars',
  'golden-globes',
  'grammys',
  'afi',
  'wikipedia',
  'dbpedia',
  'freebase',
  'wikidata',
  'pixarfilms',
  'beatify',
  'knowledge',
]);

export const evidence = z.strictObject({ from: z.array(origin).min(1), confidence });

/** Evidence by field name; `*` speaks for every field that is not named. */
export const source = z
  .record(z.string(), evidence)
  .refine((value) => '*' in value, 'a source needs an entry "*" for the record as a whole');

export const role = z.enum(['composer', 'songwriter', 'performer', 'adapter']);
export const credit = z.strictObject({
  person: id,
  role,
  /** True when the work was used or finished after the person's death. */
  posthumous: z.boolean().optional(),
});

export const verdictKind = z.enum(['score', 'songs', 'both']);
export const genre = z.enum([
  'action',
  'adventure',
  'animation',
  'biography',
  'comedy',
  'crime',
  'documentary',
  'drama',
  'family',
  'fantasy',
  'history',
  'horror',
  'musical',
  'mystery',
  'romance',
  'science-fiction',
  'sport',
  'thriller',
  'war',
  'western',
]);

export const film = z.strictObject({
  id,
  form: z.enum(['film', 'series']).default('film'),
  title: text,
  /** First public release. */
  year,
  imdb: imdbTitle.optional(),
  /** Other titles people type: original, translated, short, with or without a series' name. */
  aka: z.array(text).default([]),
  directors: z.array(id).default([]),
  /** Who wrote the original score; `adapter` for an arranged one. */
  composers: z.array(credit).default([]),
  /** Why the film has no original score; then `composers` is empty. */
  noOriginalScore: text.optional(),
  /** What the film's music is known for, with one sentence why. */
  verdict: z.strictObject({ is: verdictKind, why: text }).optional(),
  /** One more sentence: something surprising or debatable, without giving away an ending. */
  worthKnowing: text.optional(),
  country: z.array(country).optional(),
  genres: z.array(genre).optional(),
  /** 3: nearly everybody knows it; 2: film lovers do; 1: specialists do. */
  fame: z.int().min(1).max(3),
  source,
});

export const person = z.strictObject({
  id,
  kind: z.enum(['person', 'band']).default('person'),
  name: text,
  aka: z.array(text).default([]),
  /** People in a band, or in a named duo. */
  members: z.array(id).default([]),
  imdb: imdbName.optional(),
  born: ancientYear.optional(),
  died: ancientYear.optional(),
  country: country.optional(),
  source,
});

export const cueOrigin = z.enum([
  'score',
  'original-song',
  'licensed-song',
  'existing-work',
  'adaptation',
]);

export const cue = z.strictObject({
  id,
  title: text,
  aka: z.array(text).default([]),
  film: id,
  origin: cueOrigin,
  /** The piece itself, where several films use it: cues of one `work` are one song. */
  work: id.optional(),
  /** Year of the work itself: for a needle drop it lies before its film, for the rest it is left out. */
  year: ancientYear.optional(),
  credits: z.array(credit).default([]),
  /** One sentence: where it is heard, or what proves its origin. Gives away no ending. */
  heard: text.optional(),
  /** False for a track of the album that the film does not contain. */
  inFilm: z.boolean().default(true),
  /** Why people may fairly disagree about the origin; such a cue is explained, never asked. */
  debatable: text.optional(),
  fame: z.int().min(1).max(3),
  source,
});

export const award = z.strictObject({
  id,
  body: z.enum(['oscars', 'golden-globes', 'grammys', 'afi', 'bafta']),
  /** Year of the film, not of the ceremony. */
  year,
  category: z.enum([
    'original-score',
    'original-song',
    'song-score',
    'ranking',
    'soundtrack-album',
  ]),
  /** The category's name in its own year. */
  categoryName: text,
  film: id,
  /** The song, for song categories. */
  cue: id.optional(),
  people: z.array(id).default([]),
  result: z.enum(['won', 'nominated', 'rescinded', 'ineligible', 'write-in', 'ranked']),
  rank: z.int().min(1).optional(),
  note: text.optional(),
  source,
});

export const term = z.strictObject({
  id,
  name: text,
  aka: z.array(text).default([]),
  /** Two or three sentences. */
  text,
  /** Each names a film or a cue of the dataset and says what it shows. */
  examples: z
    .array(z.strictObject({ film: id.optional(), cue: id.optional(), shows: text }))
    .min(1),
  source,
});

export type Confidence = z.infer<typeof confidence>;
export type Evidence = z.infer<typeof evidence>;
export type Source = z.infer<typeof source>;
export type Credit = z.infer<typeof credit>;
export type Film = z.infer<typeof film>;
export type Person = z.infer<typeof person>;
export type Cue = z.infer<typeof cue>;
export type Award = z.infer<typeof award>;
export type Term = z.infer<typeof term>;
