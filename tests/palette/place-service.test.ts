import { expect, test } from 'vitest';
import { placeService } from '../../renderer/palette/place-service.ts';
import { encloses, overlaps } from '../../shared/document/rectangles.ts';
import { diagram } from '../support/diagram-builder.ts';
import { canvasWith, startApp } from '../support/test-app.ts';

test.each([
  ['aws', 'aws.vpc', 'aws.subnet', 'aws.ec2'],
  ['azure', 'azure.virtual-network', 'azure.subnet', 'azure.virtual-machines'],
] as const)(
  'on %s, a subnet that is full takes what is placed by key into it, and grows with its network',
  async (side, network, subnet, machine) => {
    const app = await startApp(
      diagram(side)
        .node('network', network, { frame: { x: 0, y: 0, width: 320, height: 240 } })
        .node('subnet', subnet, { in: 'network', frame: { x: 16, y: 48, width: 200, height: 160 } })
        .done(),
    );
    app.canvas.current = canvasWith(null);
    for (let placed = 1; placed <= 12; placed++) {
      app.editor.select(['subnet']);
      placeService(app, machine);
      const { nodes } = app.editor.view();
      const inside = app.editor
        .view()
        .children('subnet')
        .map(({ frame }) => frame);
      expect(inside).toHaveLength(placed);
      const outer = nodes.get('subnet')?.frame ?? inside[0];
      for (const [index, frame] of inside.entries()) {
        expect(outer !== undefined && encloses(outer, frame)).toBe(true);
        for (const other of inside.slice(index + 1)) expect(overlaps(frame, other)).toBe(false);
      }
      const around = nodes.get('network')?.frame;
      expect(around !== undefined && outer !== undefined && encloses(around, outer)).toBe(true);
    }
    for (let undone = 0; undone < 12; undone++) app.editor.undo();
    expect(app.editor.view().nodes.get('subnet')?.frame).toEqual({ x: 16, y: 48, width: 200, height: 160 });
  },
);
