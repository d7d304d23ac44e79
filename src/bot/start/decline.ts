import { actions } from '../kit/actions.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { say } from '../kit/words.ts';

/** Declining a question that leads to no other screen. */
export const decline: Feature = {
  commands: [],
  build: (_, on) => {
    const unchanged = async (): Promise<Screen> => message(say('nothing-changed'));
    on.action(actions.leave, unchanged);
    // The Cancel button of a question that has already ended.
    on.action<[key: string]>(actions.noAnswer, unchanged);
  },
};
