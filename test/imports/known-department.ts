import type { KnownDepartment } from '../../api/imports/types.ts'

/** `2 1002 信息处 < 1 | 信息科, 信息室` */
export function knownDepartment(text: string): KnownDepartment {
  const [, id, code, name, above, others] =
    /^(\d+) (\S+) (.+?)(?: < (\d+))?(?: \| (.*))?$/.exec(text) ?? []
  return {
    id: Number(id),
    code: code as string,
    name: name as string,
    parentId: above ? Number(above) : null,
    aliases: others?.split(', ') ?? [],
  }
}
