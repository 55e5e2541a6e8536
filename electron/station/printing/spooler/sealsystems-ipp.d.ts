/** What is used of @sealsystems/ipp, which has no types. */
declare module '@sealsystems/ipp' {
  type Group = Readonly<Record<string, unknown>>;

  interface Request {
    readonly version: string;
    readonly operation: string;
    readonly id: number;
    /** In this order on the wire. Attributes that the library does not know are left out. */
    readonly 'operation-attributes-tag': Group;
    readonly data?: Buffer;
  }

  interface Response {
    readonly statusCode: string;
    readonly 'operation-attributes-tag'?: Group;
    readonly 'job-attributes-tag'?: Group | readonly Group[];
    readonly 'printer-attributes-tag'?: Group | readonly Group[];
  }

  const ipp: {
    serialize(request: Request): Buffer;
    /** Throws where the bytes are no IPP. */
    parse(bytes: Buffer): Response;
  };
  export default ipp;
}
