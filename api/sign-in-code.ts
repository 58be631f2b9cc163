/** A sign-in code: a number short enough to be called out, `007`. */
export const codeOf = (number: number): string => String(number).padStart(3, '0')
