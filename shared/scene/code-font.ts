/** For code in notes: no font of one width is bundled, so each system takes its own. Their letters are nearly equally wide. */
export const CODE_STACK =
  "ui-monospace, 'SF Mono', Menlo, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
