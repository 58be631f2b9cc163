export const importMessages: Record<string, { zh: string; en: string }> = {}
