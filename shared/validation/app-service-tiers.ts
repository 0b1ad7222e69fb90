/** Tiers of an App Service plan that scale by hand at most. */
export const TIERS_WITHOUT_AUTOSCALE: readonly string[] = ['free', 'shared', 'basic'];
