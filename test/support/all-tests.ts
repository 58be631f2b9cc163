/** `TESTS=all`: what the gate tries once or a few times is tried as often as it may happen. Takes twice as long. */
export const allTests = process.env.TESTS === 'all'
