import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests mostly wait: for processes and browsers, and until the leases of killed ones end. */
const waits = /\/e2e\/(browser|process|soak)\//;

/** The last files are short ones: a long one would leave the other workers idle. */
const withinFirst = 0.7;

/** The usual order, with the files that wait spread over their project: together they would leave the cores idle. */
export class SpreadFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...byProject.values()].flatMap((ofProject) => {
      const { waiting = [], others = [] } = Object.groupBy(ofProject, ({ moduleId }) =>
        waits.test(moduleId) ? 'waiting' : 'others',
      );
      return [
        ...waiting.map((file, at) => ({ file, place: (withinFirst * at) / waiting.length })),
        ...others.map((file, at) => ({ file, place: at / others.length })),
      ]
        .toSorted((a, b) => a.place - b.place)
        .map(({ file }) => file);
    });
  }
}
