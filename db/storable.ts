/** A value as PostgreSQL's JSON can hold it: no NUL characters and no halves of pairs; both become U+FFFD. */
export const storable = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '\uFFFD') : part,
    ),
  )
