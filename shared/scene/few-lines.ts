/**
 * The ways of so many lines are found within a frame after any edit, while a drag goes on, too. With more, a drag routes only what is
 * at the moved nodes, the drop shows the same for a moment, and the final ways are found elsewhere.
 */
export const FEW_LINES = 80;
