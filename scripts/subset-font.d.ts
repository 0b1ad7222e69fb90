/** The package ships no types; only what the build script uses is declared. */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff' | 'woff2';
      keepFeatures?: readonly string[];
      noHinting?: boolean;
      noLayoutClosure?: boolean;
      preserveNameIds?: readonly number[];
    },
  ): Promise<Uint8Array>;
  export = subsetFont;
}
