import fc from 'fast-check';

/**
 * Milliseconds, short of the time that a test has: a property that fails on large diagrams would else be made smaller until the
 * test is stopped, and nobody would see the seed. Imported by whatever generates diagrams.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 90_000 });
