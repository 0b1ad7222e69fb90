export const EXIT_FINE = 0;
/** `validate` found something of severity error or critical. */
export const EXIT_FINDINGS = 1;
/** It could not be done. */
export const EXIT_FAILED = 2;
