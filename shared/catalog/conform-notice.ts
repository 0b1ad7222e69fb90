/** What `conform` noticed about one element; never a reason to refuse the file. */
export interface ConformNotice {
  readonly kind:
    | 'unknown-service'
    | 'unknown-property'
    | 'value-not-allowed'
    | 'renamed-property'
    | 'conflicting-property';
  /** Id of the node or connection. */
  readonly element: string;
  readonly property?: string | undefined;
  readonly message: string;
}
