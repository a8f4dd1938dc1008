import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whatever starts servers, browsers or reads many talks; its files are often short and take longest. */
const SLOW = /\/tests\/|\/apps\/server\/|\/packages\/contact\//;

/** What takes longest begins first, so that no worker is left with a walk of a minute when all else is done. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) =>
      /\/tests\/(?:e2e|faults|deploy)\//.test(moduleId) ? 0 : SLOW.test(moduleId) ? 1 : 2;
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
