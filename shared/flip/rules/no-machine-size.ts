import { SIDE_NAMES } from '../../document/side-names.ts';
import { namesOf } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';
import { sizedMachines } from '../suggestions/compute/sized-machines.ts';

export const noMachineSize: FlipRule = {
  meta: {
    id: 'no-machine-size',
    code: 'CONV-022',
    category: 'scaling',
    severity: 'info',
    directions: ['aws-azure', 'azure-aws'],
    title: 'A machine size that no known size of the other cloud is as large as',
    why: 'Machines keep their processors, memory, architecture and GPUs in a move, or the workload has to be measured again. For some sizes the catalog knows none on the other cloud that has as much of everything: another accelerator, fewer processors, or less memory.',
    messages: {
      none: 'The catalog knows no size of {cloud} with as much of everything as {size}, which {names} {states}.',
    },
    remedy: 'Choose a size by measuring, spread the work over more machines, or take another architecture or GPU.',
    source: 'az-sizes',
  },
  check: ({ after }) =>
    sizedMachines(after).flatMap(({ nodes, from, to }) => {
      if (to !== undefined) return [];
      const states = nodes.length === 1 ? 'states' : 'state';
      return [
        {
          message: 'none',
          data: { cloud: SIDE_NAMES[after.side], size: from.name, names: namesOf(nodes), states },
          nodes: nodes.map(({ id }) => id),
        },
      ];
    }),
};
