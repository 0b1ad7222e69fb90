/** A file beyond this is refused before it is read: `too-large`. As large as the largest document. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;
