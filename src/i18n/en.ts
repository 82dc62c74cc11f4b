/**
 * Every sentence that people read, in American English. Names and titles arrive with Discord's markdown
 * already escaped. Films stand in italics with their year, cues in quotation marks.
 */

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
const CHOICE = new Intl.ListFormat('en', { type: 'disjunction' });
const PLURAL = new Intl.PluralRules('en');

const list = (names: readonly string[]) => LIST.format(names);
const either = (names: readonly string[]) => CHOICE.format(names);
const plural = (n: number, one: string, many: string) =>
  `${n} ${PLURAL.select(n) === 'one' ? one : many}`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const titled = (film: string, year: number) => `*${film}* (${year})`;
const quoted = (cue: string) => `“${cue}”`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What a cue is, with who made it, as the rest of a sentence that begins with its title. */
type Made = {
  origin: 'score' | 'original-song' | 'licensed-song' | 'existing-work' | 'adaptation';
  makers: readonly string[];
  performers: readonly string[];
  adapters: readonly string[];
  year?: number;
  /** Heard in a television series, not in a film. */
  series?: boolean;
};

/** A clause of the dataset as a sentence of its own. */
const sentence = (clause: string) =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?]$/.test(clause) ? '' : '.'}`;

const screen = (series: boolean | undefined) => (series === true ? 'series' : 'film');

function made({ origin, makers, performers, adapters, year, series }: Made): string {
  const film = screen(series);
  const by = makers.length > 0 ? ` by ${list(makers)}` : '';
  const from = year === undefined ? '' : ` from ${year}`;
  switch (origin) {
    case 'score':
      return `was composed for the ${film}${by}: it is original score, and being score it is part of the soundtrack too`;
    case 'original-song':
      return `is a song written for the ${film}${by === '' ? sungBy(performers) : by}: part of the soundtrack, but not of the score`;
    case 'licensed-song':
      return `existed before the ${film}${before(year, performers, makers)}: a needle drop, part of the soundtrack and not of the score`;
    case 'existing-work':
      return `is a work${by}${from} that existed before the ${film}: part of the soundtrack, but not written as its score`;
    case 'adaptation':
      return `is existing music${by}, arranged for the ${film}${adapters.length > 0 ? ` by ${list(adapters)}` : ''}: an adaptation`;
    default:
      return origin satisfies never;
  }
}

const sungBy = (performers: readonly string[]) =>
  performers.length > 0 ? `, performed by ${list(performers)}` : '';

/** A song may be older than the recording that is heard, so the year is not said of the performers. */
function before(
  year: number | undefined,
  performers: readonly string[],
  makers: readonly string[],
) {
  const written = makers.length > 0 ? [`by ${list(makers)}`] : [];
  const heard = performers.length > 0 ? [`performed here by ${list(performers)}`] : written;
  const known = [...(year === undefined ? [] : [year]), ...heard];
  return known.length > 0 ? ` (${known.join(', ')})` : '';
}

/** What a film is known for usually names who made its music; then nothing need be said before it. */
function told(about: string, names: readonly string[], bare: string, note: string | null): string {
  if (note === null) return bare;
  return names.every((name) => note.includes(name)) ? `${about}: ${note}` : `${bare} ${note}`;
}

/** More writers than these would bury the question. */
const MOST_WRITERS = 3;

export const en = {
  name: 'English',
  list,
  either,
  titled,
  quoted,
  seconds,

  commands: {
    'score-or-soundtrack': {
      description: 'Is it score or soundtrack? Ask about a film or a piece of music',
      title: 'A film, a cue or a song. Leave it out for one quick question to the channel',
    },
    explain: {
      description: 'The difference between score and soundtrack, and other words of film music',
      term: 'What to explain. Leave it out for the difference between score and soundtrack',
    },
    trivia: {
      description: 'Film music trivia in this channel',
      play: 'Start a quick round',
      questions: 'How many questions, 1 to 30 (10 unless you say)',
      seconds: 'Seconds for each question, 5 to 60 (20 unless you say)',
      difficulty: 'How hard the questions are',
      kind: 'Only questions of one kind',
      stop: 'Stop the round in this channel (who started it, or a moderator)',
      skip: 'Vote to skip the open question',
    },
    leaderboard: {
      description: 'The board of this server',
      period: 'This week, this month or all time',
    },
    settings: {
      description: 'How Leitmotif plays in this server (moderators)',
      channels: 'Choose the channels where games may run',
      add: 'Add one channel',
      remove: 'Take one channel away',
    },
    help: { description: 'What Leitmotif does, and how the points work' },
  },

  periods: { week: 'This week', month: 'This month', all: 'All time' },
  difficulties: { 1: 'easy', 2: 'medium', 3: 'hard' },
  anyDifficulty: 'mixed',

  kinds: {
    'score-or-soundtrack': 'score or soundtrack',
    'composer-of-film': 'who composed it',
    'film-of-composer': 'films of a composer',
    'song-to-film': 'which film is the song from',
    'best-score-of-year': 'Oscar for the score',
    'odd-one-out': 'odd one out',
  },

  options: { score: 'Original score', rest: 'Rest of the soundtrack' },
  spokenOptions: { score: 'original score', rest: 'the rest of the soundtrack' },

  ask: {
    'score-or-soundtrack': (p: { cue: string; film: string; year: number }) =>
      `${quoted(p.cue)} in ${titled(p.film, p.year)}: which is it?`,
    'composer-of-film': (p: { film: string; year: number }) =>
      `Who composed the original score of ${titled(p.film, p.year)}?`,
    'film-of-composer': (p: { composer: string }) => `Which of these was scored by ${p.composer}?`,
    'song-to-film': (p: { song: string; writers: readonly string[]; series?: boolean }) => {
      const few = p.writers.length > 0 && p.writers.length <= MOST_WRITERS;
      return `Which ${screen(p.series)} was ${quoted(p.song)}${few ? ` by ${list(p.writers)}` : ''} written for?`;
    },
    'best-score-of-year': (p: { season: number; category: string }) =>
      `Academy Awards for the films of ${p.season}, “${p.category}”: which of these won?`,
    'odd-one-out': (p: { composer: string }) =>
      `Three of these were scored by ${p.composer}. Which one was not?`,
  },

  why: {
    'score-or-soundtrack': ({
      cue,
      heard,
      made: year,
      origin,
      makers,
      performers,
      adapters,
      series = false,
    }: Omit<Made, 'year'> & {
      cue: string;
      heard: string | null;
      /** Year of the piece, which may be much older than the film. */
      made?: number;
    }) => {
      const piece = {
        origin,
        makers,
        performers,
        adapters,
        series,
        ...(year === undefined ? {} : { year }),
      };
      return `${quoted(cue)} ${made(piece)}.${heard === null ? '' : ` ${heard}`}`;
    },
    'composer-of-film': (p: {
      film: string;
      year: number;
      composers: readonly string[];
      note: string | null;
    }) => {
      const film = titled(p.film, p.year);
      return told(film, p.composers, `${list(p.composers)} composed the score of ${film}.`, p.note);
    },
    'film-of-composer': (p: {
      composer: string;
      /** Who wrote the score together with that composer. */
      others: readonly string[];
      film: string;
      year: number;
      note: string | null;
    }) => {
      const all = [p.composer, ...p.others];
      const film = titled(p.film, p.year);
      return told(film, all, `${list(all)} scored ${film}.`, p.note);
    },
    'song-to-film': (p: {
      song: string;
      film: string;
      year: number;
      writers: readonly string[];
      note: string | null;
    }) =>
      `${quoted(p.song)} was written for ${titled(p.film, p.year)}${p.writers.length > 0 ? ` by ${list(p.writers)}` : ''}: an original song, so part of the soundtrack but not of the score.${p.note === null ? '' : ` ${p.note}`}`,
    'best-score-of-year': (p: {
      film: string;
      year: number;
      people: readonly string[];
      note: string | null;
    }) => {
      const film = titled(p.film, p.year);
      if (p.people.length === 0)
        return `The award went to ${film}.${p.note === null ? '' : ` ${p.note}`}`;
      return told(film, p.people, `The award went to ${list(p.people)} for ${film}.`, p.note);
    },
    'odd-one-out': (p: {
      composer: string;
      film: string;
      year: number;
      composers: readonly string[];
      note: string | null;
    }) => {
      const film = titled(p.film, p.year);
      const scored = `${film} was scored by ${sentence(list(p.composers))}`;
      return `${told(film, p.composers, scored, p.note)} The other three are by ${sentence(p.composer)}`;
    },
  },

  /** For a question of a kind that this version does not know any more. */
  unknownKind: { name: 'film music', ask: 'Which of these is right?', why: 'That is the answer.' },

  question: {
    head: (p: {
      number: number;
      total: number;
      kind: string;
      difficulty: string;
      points: number;
    }) =>
      `${p.total > 1 ? `Question ${p.number} of ${p.total} · ${p.kind}` : capital(p.kind)} · ${p.difficulty} · ${p.points} points`,
    closes: (stamp: number) => `Closes <t:${stamp}:R>`,
    answered: (n: number) => (n === 1 ? '1 has answered' : `${n} have answered`),
    returned:
      'I was away for a moment. The round goes on with a new deadline, and answers given before still count.',
    movedOn: 'This question goes on below.',
    option: (letter: string, text: string) => `${letter} · ${text}`,
  },

  receipt: (p: { choice: string; took: number }) => `${p.choice} is locked, ${seconds(p.took)}`,

  reveal: {
    right: (people: readonly string[]) => `Right: ${people.join(', ')}`,
    rightOne: (p: { who: string; took: number; points: number }) =>
      `${p.who} ${seconds(p.took)} (+${p.points})`,
    andMore: (n: number) => `and ${n} more`,
    chose: (choices: readonly { choice: string; count: number }[]) =>
      `Chose ${choices.map(({ choice, count }) => `${choice}: ${count}`).join(', ')}.`,
    nobody: (answer: string) => `Nobody had it. It was **${answer}**.`,
    noAnswer: (answer: string) => `Nobody answered. It was **${answer}**.`,
    skipped: 'Skipped.',
    skippedUnanswered: (answer: string) => `Skipped. It was **${answer}**.`,
    board: 'Top five',
    line: (p: { place: number; who: string; points: number; moved: string }) =>
      `${p.place}. ${p.who} ${p.points}${p.moved === '' ? '' : ` (${p.moved})`}`,
    next: 'The next question follows below.',
    up: (n: number) => `up ${n}`,
    down: (n: number) => `down ${n}`,
    isNew: 'new',
    again: 'Another one',
  },

  source: {
    line: (names: readonly string[], sure: string) => `Source: ${list(names)}; ${sure}`,
    names: {
      oscars: 'the Academy’s list of nominations',
      'golden-globes': 'Golden Globes lists',
      grammys: 'Grammy lists',
      afi: 'the American Film Institute',
      wikipedia: 'Wikipedia',
      dbpedia: 'DBpedia',
      freebase: 'Freebase',
      wikidata: 'Wikidata',
      pixarfilms: 'the Pixar films list',
      beatify: 'soundtrack playlists',
      knowledge: 'our own reviewers',
    } as Readonly<Record<string, string>>,
    confidences: {
      official: 'official',
      verified: 'two lists agree',
      reviewed: 'a second reader agreed without seeing the answer',
      single: 'one source so far',
    } as Readonly<Record<string, string>>,
  },

  end: {
    title: '🏆 Final standings',
    endings: {
      complete: null,
      silence: 'Two questions in a row without an answer, so the round ends here.',
      stopped: 'Stopped early.',
      channelGone: 'The channel went away, so the round ended. Points are kept.',
      messageGone: 'The question’s message was deleted, so the round ends here. Points are kept.',
      noPermission: 'I may no longer write here, so the round ended. Points are kept.',
      unreachable:
        'I could not reach this channel for a while, so the round ends here. Points are kept.',
    },
    podium: (place: number, who: string, points: number) =>
      `${place}. ${who}: ${plural(points, 'point', 'points')}`,
    tied: (line: string) => `${line} (tied)`,
    nobody: 'Nobody scored this time.',
    bestStreak: (who: string, n: number) => `Best streak: ${who}, ${n} in a row`,
    fastest: (who: string, took: number) => `Fastest: ${who}, ${seconds(took)}`,
    hardest: (question: string, right: number, of: number) =>
      `Hardest solved: ${question} ${right} of ${of} had it.`,
    again: 'Play again',
    card: 'My card',
    table: 'Full table',
  },

  card: {
    title: 'Your round',
    line: (p: { place: number; of: number; points: number; tied: boolean }) =>
      `${p.tied ? 'Shared place' : 'Place'} ${p.place} of ${p.of}, ${plural(p.points, 'point', 'points')}`,
    right: (right: number, answered: number) => `${right} right of ${answered} answered`,
    streak: (n: number) => `Best streak: ${n}`,
    fastest: (took: number) => `Fastest right answer: ${seconds(took)}`,
    none: 'You did not play in this round. The next one is open to everyone.',
    gone: 'That round is over and its table is gone. The points are on the board: /leaderboard',
  },

  trivia: {
    started: (p: {
      who: string;
      questions: number;
      seconds: number;
      kind: string | null;
      difficulty: string | null;
    }) =>
      `${p.who} started a round: ${plural(p.questions, 'question', 'questions')}, ${p.seconds} seconds each${p.difficulty === null ? '' : `, ${p.difficulty}`}${p.kind === null ? '' : `, ${p.kind}`}. First answer locks. Here it comes.`,
    quick: (who: string) => `${who} asks the channel: score or soundtrack?`,
    stopped: (who: string) => `${who} stopped the round. Points so far are kept.`,
    skipVote: (votes: number, needed: number) =>
      `${plural(votes, 'vote', 'votes')} to skip, ${needed} needed. Others can vote with /trivia skip.`,
    skipped: 'Skipped.',
    pausedForRestart:
      'I have to step away for a moment. The round is saved and goes on when I am back.',
  },

  refusals: {
    gameOver: 'That round is over. Start another with /trivia play.',
    staleQuestion: 'That question is closed. Only the newest one takes answers.',
    notOpenYet: 'That question is just opening. Press once more.',
    tooLate: (ms: number, last: boolean) =>
      `Time was up ${ms < 1500 ? 'a second' : `${Math.round(ms / 1000)} seconds`} before that reached Discord.${last ? '' : ' The next one is coming.'}`,
    alreadyAnswered: (choice: string) =>
      `Your first answer counts: ${choice}. Locked until the reveal.`,
    unknownChoice: 'That is not one of the options. Use the buttons under the question.',
    alreadyVoted: 'Your vote to skip is already counted.',
    notPlaying: 'A skip is for those who are playing. Answer a question first.',
    nothingToSkip: 'There is no open question to skip right now.',
    notYours: 'Only the person who started this round, or a moderator, can stop it.',
    noGame: 'No round is running here. Start one with /trivia play.',
    busy: 'A round is already running here. Join in, or wait for its end.',
    tooMany: (n: number) => `${n} rounds are running in this server already. Wait until one ends.`,
    tooFewQuestions: 'I do not have enough questions like that. Try another kind or difficulty.',
    wrongChannel: (channels: readonly string[]) =>
      `Trivia lives in ${either(channels)} here. Ask a moderator to change that with /settings.`,
    noAccess: 'You cannot use this channel, so this changes nothing.',
    cannotSpeak:
      'I may not write in this channel. Ask a moderator to let me view it and send messages.',
    moderatorsOnly: 'Only moderators (people who may manage this server) can change that.',
    badOption: (name: string, min: number, max: number) =>
      `${name} must be a whole number from ${min} to ${max}.`,
    badChoice: (name: string) => `I do not know that ${name}. Pick one from the list.`,
    unknownCommand: 'I do not know that command any more. Type / to see what I can do.',
    unknownRoute: 'That button is from another time. Type / to start afresh.',
    serversOnly: 'This works in servers only. /help works here too.',
    stopping: 'I am restarting. Try again in a moment; nothing is lost.',
    store: (ref: string) =>
      `My memory cannot be reached right now, so I did nothing. Your points are safe. Try again in a minute. Reference ${ref}`,
  },
  fault: (ref: string) =>
    `That did not work, and it is my fault. Your points are safe. Reference ${ref}`,

  find: {
    unknown: (query: string) => `I don’t know “${query}”. Try fewer words, or the original title.`,
    didYouMean: (query: string, names: readonly string[]) =>
      `I don’t know “${query}”. Did you mean ${either(names)}?`,
    several: (query: string, names: readonly string[]) =>
      `“${query}” could be ${either(names)}. Which one?`,
    nameOnly: (name: string, known: readonly string[]) =>
      `${name} is not a film or a piece of music. Ask about ${either(known)}.`,
  },

  origins: {
    score: 'original score',
    'original-song': 'song written for the film',
    'licensed-song': 'needle drop',
    'existing-work': 'existing work',
    adaptation: 'adaptation',
  },
  /** The origin of a song of a television series. */
  seriesSong: 'song written for the series',
  made,

  film: {
    directors: (names: readonly string[]) => `Directed by ${list(names)}`,
    series: 'TV series',
    knownFor: {
      score: 'Known for its original score',
      songs: 'Known for its song soundtrack',
      borrowed: 'Known for music that existed before it',
      both: 'Known for both score and songs',
    },
    noVerdict: 'Score or soundtrack?',
    neutral: {
      both: (composers: readonly string[]) =>
        `It has an original score by ${list(composers)}, and other music beside it: together they are its soundtrack.`,
      score: (composers: readonly string[]) =>
        `It has an original score by ${sentence(list(composers))} The score is part of the soundtrack, which is all the music you hear.`,
      adapted: 'Its score is an adaptation: existing music, arranged for the film.',
      cues: 'I know some of its music, but not who wrote its score.',
      nothing: 'I know the film, but not its music yet.',
    },
    scoreBy: (names: readonly string[]) => `**Original score** by ${list(names)}`,
    adaptedBy: (names: readonly string[]) => `Music adapted by ${list(names)}`,
    noScore: (reason: string) => `**No original score.** ${sentence(reason)}`,
    proof: 'Cues that show it',
    also: 'Also on the soundtrack',
    cue: (p: { title: string; origin: string; who: readonly string[] }) =>
      `${quoted(p.title)} · ${p.origin}${p.who.length > 0 ? ` · ${list(p.who)}` : ''}`,
    albumOnly: 'on the album only, not in the film',
    awards: 'Awards',
    award: (p: { result: string; name: string; cue: string | null; note: string | null }) =>
      `${p.result}: ${p.name}${p.cue === null ? '' : `, ${quoted(p.cue)}`}${p.note === null ? '' : ` (${p.note})`}`,
    results: {
      won: 'Won',
      nominated: 'Nominated',
      rescinded: 'Nomination rescinded',
      ineligible: 'Ruled ineligible',
      'write-in': 'Write-in',
      ranked: 'Ranked',
    },
    bodies: {
      oscars: 'Academy Award',
      'golden-globes': 'Golden Globe',
      grammys: 'Grammy',
      afi: 'AFI’s 100 Years of Film Scores',
      bafta: 'BAFTA',
    },
    rank: (n: number) => `number ${n}`,
    worthKnowing: 'Worth knowing',
    more: 'More',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    asScoreAndSoundtrack:
      'The score is the music composed for the film; the soundtrack is all of its music, score included.',
  },

  cue: {
    in: (film: string, year: number) => `From ${titled(film, year)}`,
    verdicts: {
      score: 'Original score',
      'original-song': 'A song written for the film',
      'licensed-song': 'A needle drop: the rest of the soundtrack',
      'existing-work': 'An existing work: the rest of the soundtrack',
      adaptation: 'An adaptation of existing music',
    },
    seriesSong: 'A song written for the series',
    sentence: (title: string, p: Made) => `${quoted(title)} ${made(p)}.`,
    debatable: (reason: string) => `**Fair to argue about.** ${reason}`,
    albumOnlyVerdict: 'On the album only',
    albumOnly: (title: string) => `${quoted(title)} is on the album, but not in the film.`,
    albumOnlyBy: (title: string, performers: readonly string[]) =>
      `${quoted(title)} is performed by ${list(performers)}.`,
    alsoIn: (films: readonly string[]) => `Also heard in ${list(films)}.`,
    aboutFilm: (film: string) => `About ${film}`,
  },

  explain: {
    title: 'Score or soundtrack?',
    intro: [
      '**An original score** is tailored to its film. It is composed to support the story, scene by scene, without needing vocals or lyrics, and it grows from the composer’s work with the director.',
      '**A soundtrack** is all the music in the film: the score, songs written for it, and pre-existing music. It brings a variety of artists and genres, and its licensed songs help to sell the film.',
      '**So the soundtrack is the broader word and contains the score.** Every score is part of a soundtrack; not everything on a soundtrack is score.',
      '**Both hold for television as for film.**',
    ],
    examples: 'For example',
    example: (p: { cue: string; film: string; year: number; origin: string }) =>
      `${quoted(p.cue)} in ${titled(p.film, p.year)}: ${p.origin}`,
    testMe: 'Test me',
    more: 'Another word',
    pick: 'Pick a word to explain',
    shows: (p: { subject: string; shows: string }) => `${p.subject}: ${p.shows}`,
    unknown: (query: string, names: readonly string[]) =>
      `I have no entry for “${query}”.${names.length > 0 ? ` Did you mean ${either(names)}?` : ''}`,
  },

  board: {
    title: (period: string) => `Board of this server · ${period.toLowerCase()}`,
    line: (place: number, who: string, points: number) =>
      `${place}. ${who}: ${plural(points, 'point', 'points')}`,
    own: (who: string, place: number, points: number) =>
      `${who}: place ${place} with ${plural(points, 'point', 'points')}`,
    ownNone: (who: string) => `${who} is not on this board yet. Start a round with /trivia play.`,
    empty: 'Nobody has scored here yet. Start a round with /trivia play.',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    previous: 'Previous',
    next: 'Next',
  },

  settings: {
    title: 'Where games run',
    everywhere: 'Games run in every channel that I can write in. Anyone may start one.',
    only: (channels: readonly string[]) =>
      `Games run in ${list(channels)} and ${channels.length === 1 ? 'its' : 'their'} threads. Anyone may start one.`,
    pick: 'Choose the channels for games',
    anywhere: 'Allow every channel',
    undo: 'Undo',
    saved: 'Saved.',
    undone: 'Undone.',
    unchanged: 'Nothing changed.',
    tooMany: (n: number) => `At most ${n} channels. Leave the list empty to allow every channel.`,
  },

  help: {
    title: 'Leitmotif: film music, played and explained',
    players: [
      '**/score-or-soundtrack** asks about a film or a piece. Without a title it asks the channel one quick question.',
      '**/explain** tells score and soundtrack apart, and explains the other words.',
      '**/trivia play** starts a round. **/trivia skip** votes to skip, **/trivia stop** ends it.',
      '**/leaderboard** shows this week, this month and all time.',
    ],
    moderators:
      '**Moderators:** /settings channels says where games may run. /trivia stop ends any round.',
    rules: 'How points work',
    rulesText: [
      'Easy 100, medium 150, hard 200. Full for an answer within 2 seconds, then falling evenly to half at the deadline.',
      'Each right answer in a row adds 10%, up to 50%. Wrong answers earn nothing.',
      'The first answer locks. Time is measured by Discord’s own stamps, and an answer in time that arrives a second late still counts.',
      'A tie is a tie. A skip needs more than half of those who answered the last question.',
    ],
    privacy: (url: string | null) =>
      url === null
        ? 'Kept for each server: your user ID, points, counts and times. Nothing you type is kept.'
        : `Kept for each server: your user ID, points, counts and times. Nothing you type is kept. [Privacy policy](${url})`,
    report: (url: string | null) => (url === null ? null : `Something wrong? [Tell us](${url})`),
  },

  welcome: [
    'Hello, I am Leitmotif. I know film music and I like to play.',
    '**/score-or-soundtrack** answers the old question about any film or piece.',
    '**/trivia play** starts a round for this channel.',
    'Moderators choose my channels with **/settings channels**.',
  ],
};

export type Texts = typeof en;
