import { type ServerFrame, SessionCreated } from '@anyone-else/protocol';
import { WebSocket } from 'ws';

const SETUP = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 20,
  user: { name: 'Maya', background: 'middle-school teacher', targetRole: 'clinical analyst' },
  difficulty: 'true-to-life',
  seed: 7,
};

/** Somebody who listens, in few turns: a follow-up, the closer, a name, the introduction. */
export const LISTENS: readonly string[] = [
  'Thank you so much for taking the time today. Are we still good for twenty minutes?',
  'I would love to hear how you got started. How did you end up in this work?',
  'A lot of steps in that story. What happened next?',
  'What does a typical day look like for you?',
  'What has been the hardest part of it for you?',
  'How did you deal with that?',
  'What advice would you give me on what to learn first?',
  'This has been so useful. Is there anyone else, maybe somebody who changed careers, I should talk to?',
  'They sound just right, thank you. Would you be willing to introduce us?',
  'Thank you so much for your time, and for the story of how you began. May I write to you again?',
];
/** Somebody who means well and slips. */
export const SLIPS: readonly string[] = [
  'Hi, thanks for the time. I have been teaching for nine years and I love it, but the evenings are long, you know, and I did a course and it was great, and people tell me that I am good with computers, so here I am.',
  'So what does your company do?',
  'What was it like at the beginning, and how did you find your first job, and what would you tell someone starting now, and is it well paid?',
  'Are you hiring right now? Could you refer me for a post?',
  'How did you get started?',
  'Is it hard?',
  'Okay, thanks. Bye!',
];

/** Holds a talk with a server, ends it, and answers its id. */
export async function holdTalk(url: string, lines: readonly string[], setup: object = {}): Promise<string> {
  const made = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...SETUP, ...setup }),
  });
  const { id } = SessionCreated.parse(await made.json());
  await say(url, id, lines);
  return id;
}

/** Says these lines in a talk that runs, one after each answer, and ends it unless the contact does. */
export function say(url: string, id: string, lines: readonly string[], end = true): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/sessions/${id}/live`, { origin: url });
  const left = [...lines];
  return new Promise((resolve, reject) => {
    let joined = false;
    const next = () => {
      const text = left.shift();
      if (text !== undefined)
        return socket.send(
          JSON.stringify({ type: 'say', clientId: `${id.slice(0, 20)}-${left.length}-${Date.now()}`, text }),
        );
      if (end) return socket.send(JSON.stringify({ type: 'end' }));
      socket.close();
      resolve();
    };
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'join', lastSeq: -1 })));
    socket.on('message', (message) => {
      const frame = JSON.parse(String(message)) as ServerFrame;
      if (frame.type === 'error') return reject(new Error(frame.problem.message));
      if (frame.type === 'event' && frame.event.type === 'ended') {
        socket.close();
        return resolve();
      }
      const greeted = frame.type === 'joined' && frame.lastSeq > 0;
      if (frame.type === 'joined') {
        joined = true;
        // A page may have the talk open.
        socket.send(JSON.stringify({ type: 'take-floor' }));
      }
      const answered = joined && frame.type === 'event' && frame.event.type === 'contact-turn';
      if (greeted || answered) next();
    });
  });
}
