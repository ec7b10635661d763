declare const PDP_VERSION: string;

/** The version of package.json, put in by the bundler. */
export const version = PDP_VERSION;
