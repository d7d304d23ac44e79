import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests mostly wait: until processes have started, and until the leases of killed ones end. */
const waits = /\/e2e\/(process|soak)\//;

/** The usual order, with the files that wait spread over their project: together they would leave the cores idle. */
export class SpreadFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...byProject.values()].flatMap((ofProject) => {
      const isWaiting = ({ moduleId }: TestSpecification): boolean => waits.test(moduleId);
      return [ofProject.filter(isWaiting), ofProject.filter((file) => !isWaiting(file))]
        .flatMap((part) => part.map((file, at) => ({ file, place: at / part.length })))
        .toSorted((a, b) => a.place - b.place)
        .map(({ file }) => file);
    });
  }
}
