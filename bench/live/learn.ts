import { dataFolder } from '../../tests/support/server.ts';
import { startProduct } from './processes.ts';
import { QUESTIONS, type Script } from './script.ts';
import { talk } from './talker.ts';

/** What the contact says to each question by itself: a model that says the same is let through by the guard. */
export async function learnScript(): Promise<Script> {
  const data = dataFolder();
  const product = await startProduct(data.path, undefined);
  try {
    const plan = {
      target: 'product',
      url: product.url,
      voice: 'embedded',
      turns: QUESTIONS.length,
      breathMs: 200,
    } as const;
    const { turns } = await talk({ ...plan, key: 'key-learn' });
    return turns.map(({ question, text }) => [QUESTIONS[question]!, text.trim()]);
  } finally {
    await product.stop();
    data.remove();
  }
}
