/** The folder of an Electron that waits for the app: the given one, or a copy of it beside it. */
export function promptElectron(dist: string): string;
