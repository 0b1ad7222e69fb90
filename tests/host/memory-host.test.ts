import { describeHost } from './conformance.ts';
import { createMemoryWorld } from './memory-world.ts';

describeHost('the memory host', () => createMemoryWorld());
