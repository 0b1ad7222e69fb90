/** Of the files that a person is offered to open; what is in them decides, not their name. */
export const FILE_ENDINGS: readonly string[] = ['skyflip', 'json', 'png', 'drawio', 'xml', 'svg'];
