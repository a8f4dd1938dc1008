import { describe, expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { openUp } from '../src/lessons/asking.ts';
import { shorter, takeTheHint } from '../src/lessons/listening.ts';
import { inOrder } from '../src/lessons/planning.ts';
import { viewTalk } from '../src/talk.ts';
import { corpusTalks, goodTalk, playbookOf, score, they, you } from './talks.ts';

const plain = { playbook: playbookOf('full-arc'), agreedMinutes: 20, readerVersion: 'test' };
const lessonOn = (card: ReturnType<typeof score>, id: string) =>
  card.doDifferently.find((lesson) => lesson.check === id);
const corpus = (id: string) => judge(corpusTalks().find((talk) => talk.id === id)!.input);

describe('what to do differently', () => {
  test('when all is met, one topic of the plan to try next time', () => {
    const card = score(goodTalk());
    expect(card.total).toBe(100);
    expect(card.doDifferently).toHaveLength(1);
    const [next] = card.doDifferently;
    expect(next?.check).toBe('coverage');
    expect(next?.why).toMatch(
      /^Nothing here needs mending\. Next time, try one thing more: you did not ask /u,
    );
    expect(next?.better).toMatch(/\?$/u);
  });

  test('when something is missed, nothing is said of next time', () => {
    const card = score(goodTalk().slice(0, -4));
    expect(card.total).toBeLessThan(100);
    expect(card.doDifferently.map(({ why }) => why).join(' ')).not.toContain('needs mending');
  });

  test('the forgotten question, at the last moment for it, in her own situation', () => {
    const talk = goodTalk().filter(
      (turn) => !turn.text.includes('anyone else') && !turn.text.startsWith('Priya'),
    );
    const lesson = lessonOn(score(talk), 'asked');
    expect(talk[lesson!.turn]?.speaker).toBe('user');
    expect(lesson!.better).toMatch(
      /is there anyone else you think I should talk to, perhaps somebody who started out as a ward nurse, as I did\?$/u,
    );
  });

  test('asked of just anyone, her own question comes back narrowed', () => {
    const talk = goodTalk().map((turn) =>
      turn.text.includes('anyone else')
        ? { ...turn, text: 'We have four minutes. Is there anyone else I should talk to?' }
        : turn,
    );
    expect(lessonOn(score(talk), 'narrowed')?.better).toBe(
      'Is there anyone else I should talk to, perhaps somebody who started out as a ward nurse, as I did?',
    );
  });

  test('a name left lying', () => {
    const talk = goodTalk()
      .filter((turn) => !turn.labels?.beats.includes('introduction'))
      .map((turn) => (turn.text.startsWith('Gladly') ? they('Good luck.') : turn));
    expect(lessonOn(score(talk), 'introduction')?.better).toBe(
      'Thank you, Priya sounds just right. Would you be willing to introduce the two of us?',
    );
  });

  test('a question that passed over what they had just said takes it up', () => {
    const lesson = lessonOn(corpus('b-023'), 'follow-ups');
    expect(lesson?.better).toMatch(/^You said that one day you moved a harpsichord for the museum\. .+\?$/u);
    expect(lesson?.why).toContain('work and the rest of life');
  });

  test('three questions in one become the first of them', () => {
    expect(lessonOn(corpus('f-030'), 'one-at-a-time')?.better).toBe('How did you become a tester?');
  });

  test('with nothing to take up, a turn about herself gives way to what she has not asked yet', () => {
    const about = 'I have done so much, and I sent you a summary of it all. Ten years, six wards.';
    const better = (before: ReturnType<typeof goodTalk>) =>
      lessonOn(
        score([
          ...before,
          they('So I did see something, but I haven’t had time to read it.'),
          you(about, 'self-talk turned-to-self'),
          they('I see.'),
        ]),
        'not-turned-to-self',
      )?.better;
    expect(better([you('Hi Dan, thank you for the time.', 'thanks')])).toBe(
      'Before I tell you about me, how did you come to this work?',
    );
    const later = [you('How did you start?', 'journey open-question'), they('Oh, well.')];
    expect(better([...later, you('I see.')])).toMatch(/^Before I tell you about me, what did yesterday /u);
  });

  test('a job ask becomes a request for advice', () => {
    expect(lessonOn(corpus('f-006'), 'no-job-ask')?.better).toContain(
      'would make somebody at Brightholm Hosting look twice at a temp like me?',
    );
  });

  test('talking of oneself gives way to what they had told', () => {
    const lesson = lessonOn(corpus('a-015'), 'not-turned-to-self');
    expect(lesson?.better).toMatch(/^So your grandfather had a stroke when you were fourteen\. /u);
  });

  test.each([
    [
      'Do you need a degree for that?',
      'How much does a degree count, next to everything else that people bring?',
    ],
    [
      'Is a master’s necessary?',
      'How much does a master’s count, next to everything else that people bring?',
    ],
    ['And is it hard?', "What is hard about it for you, and what isn't?"],
    ['Do you like the night shift?', 'What do you like about the night shift?'],
    [
      'Do you work alone?',
      'How does a piece of work find its way to you, and what happens to it after that?',
    ],
  ])('a closed question is opened: %s', (text, wanted) => {
    const talk = viewTalk({
      ...plain,
      turns: [you('Hi, Dan.'), they('Hello.'), you(text, 'workflow closed-question'), they('No.')],
    });
    const lesson = openUp(talk, () => true);
    expect(lesson).toMatchObject({ turn: 2, better: wanted, why: expect.stringContaining('1 word back') });
  });

  test('a missing topic comes with the example of the plan, filled in', () => {
    const talk = goodTalk().filter(
      (turn) => !turn.labels?.beats.some((beat) => ['hiring-bar', 'advice', 'fit'].includes(beat)),
    );
    const card = score(talk, { user: { targetRole: 'research assistant', background: 'ward nurse' } });
    const lesson = card.doDifferently.find(({ better }) => better.includes('research assistant'));
    expect(lesson?.better).toBe(
      "When you think of the best people you've worked with in the research assistant role, what do they have in common?",
    );
  });

  test('a topic that came too late is asked where it belonged, in her own words', () => {
    const ask = (text: string, beat: string) => [
      you(text, `${beat} open-question`),
      they('It depends on the day, as most things do.'),
    ];
    const talk = viewTalk({
      ...plain,
      turns: [
        ...ask('What would you do in my place?', 'advice'),
        ...ask('What is hard about it?', 'challenge'),
        ...ask('And how did you get here?', 'journey'),
      ],
    });
    expect(inOrder(talk, () => true)).toMatchObject({ turn: 0, better: 'What is hard about it?' });
    expect(inOrder(viewTalk({ ...plain, turns: goodTalk() }), () => true)).toBeUndefined();
  });

  test('a role typed with its article or a full stop reads as one without', () => {
    const talk = goodTalk().filter(
      (turn) => !turn.labels?.beats.some((beat) => ['hiring-bar', 'advice', 'anyone-else'].includes(beat)),
    );
    const wordings = (targetRole: string, role: string) =>
      (['full-arc', 'two-goals'] as const).flatMap((id) =>
        score([...talk, you('What is your title?', 'other closed-question googleable')], {
          playbook: playbookOf(id),
          user: { targetRole },
          contact: { role },
        }).doDifferently.map(({ better }) => better),
      );
    const wanted = wordings('product designer', 'product designer');
    expect(wanted.join(' ')).toContain('the product designer role');
    expect(wordings('a product designer.', 'The product designer')).toEqual(wanted);
  });

  test.each(['stand-out', 'fit', 'advice'])(
    'nobody who asked for a way in is told to ask what they look for: %s',
    (asked) => {
      const talk = (beats: string) =>
        goodTalk().map((turn) =>
          turn.labels?.beats.some((beat) => beat === 'hiring-bar' || beat === 'advice')
            ? you(turn.text, turn.labels.beats.includes('advice') ? 'workflow open-question' : beats)
            : turn,
        );
      const whys = (beats: string) =>
        score(talk(beats))
          .doDifferently.map(({ why }) => why)
          .join(' ');
      expect(whys('culture open-question')).toContain('You did not ask');
      expect(whys(`${asked} open-question`)).not.toMatch(
        /You did not ask (?:what they look for|how your|how to)/u,
      );
    },
  );

  test('the user’s background stands in a sentence as one says it', () => {
    const talk = goodTalk().map((turn) =>
      turn.labels
        ? {
            ...turn,
            labels: {
              ...turn.labels,
              beats: turn.labels.beats.filter((it) => !['fit', 'advice', 'hiring-bar'].includes(it)),
            },
          }
        : turn,
    );
    const better = (background: string) =>
      (['drivers-seat', 'start-get-finish'] as const)
        .flatMap((id) => score(talk, { playbook: playbookOf(id), user: { background } }).doDifferently)
        .map((lesson) => lesson.better)
        .join(' ');
    expect(better('ward nurse, looking at devices')).toContain('my experience as a ward nurse fit in?');
    expect(better('nine years at home')).toContain('where might my experience fit in?');
  });

  test('nobody is made to say that they have applied', () => {
    const talk = goodTalk().filter((turn) => !turn.labels?.beats.includes('advice'));
    const card = (targetRole?: string) =>
      score(talk, { playbook: playbookOf('two-goals'), user: { targetRole } });
    const better = (of: ReturnType<typeof score>) =>
      of.doDifferently.map((lesson) => lesson.better).join(' ');
    expect(better(card())).toContain('If I applied for a role like yours at Loomwork');
    expect(better(card('designer'))).toContain('I applied for the designer role at Loomwork');
  });

  test('no wording has a gap in it when nothing is known of the user', () => {
    for (const id of [
      'full-arc',
      'two-goals',
      'nine-questions',
      'start-get-finish',
      'their-story',
      'drivers-seat',
    ] as const)
      for (const { input } of corpusTalks().filter((_, at) => at % 4 === 0)) {
        const card = judge({ ...input, playbook: playbookOf(id), user: undefined, contact: undefined });
        for (const { better, why } of card.doDifferently)
          expect(`${why} ${better}`).not.toMatch(
            /undefined|\{\{| {2}| ,|,,|\?\?|“”|\bfor a background like mine,?\?/u,
          );
      }
  });
});

describe('what a lesson never does', () => {
  test('hand back several questions as the better one', () => {
    const speech =
      'I was a baker for twenty years, and then I learned to keep books in an evening school. '.repeat(3);
    const stacked = `${speech}Do you use a spreadsheet, and do you think I would need the big system, or is there something else?`;
    const talk = viewTalk({
      ...plain,
      turns: [you(stacked, 'fit closed-question'), they('Hm.'), ...goodTalk()],
    });
    expect(shorter(talk, () => true)?.better).toBe('Do you use a spreadsheet?');
  });

  test('call untold what the next turn followed up, or may have', () => {
    const [first, reply, ...rest] = goodTalk();
    const told = they('The year after that they made me lead. I was not ready.');
    const cues = [{ turn: 3, quote: 'The year after that they made me lead.', pickedUpAt: null }];
    const after = (words: string) =>
      viewTalk({
        ...plain,
        cues,
        turns: [first!, reply!, rest[0]!, told, you('Was it a hard time?', words), ...rest.slice(1)],
      });
    expect(takeTheHint(after('challenge closed-question'), () => true)?.why).toContain('stayed untold');
    expect(takeTheHint(after('challenge closed-question >'), () => true)).toBeUndefined();
  });
});
