// The browsers of a bench, in a process of their own: reads one plan from its arguments, prints what they saw as JSON.
import { type TalkPlan, talks } from './talker.ts';

interface Plan extends Omit<TalkPlan, 'key' | 'gather' | 'part'> {
  users: number;
  spreadMs: number;
  restMs?: number;
  tag: string;
}

const { users, spreadMs, restMs, tag, ...plan } = JSON.parse(process.argv[2]!) as Plan;
const seen = await talks(plan, users, { spreadMs, restMs }, tag);
process.stdout.write(JSON.stringify(seen));
