import { put } from './jinhu.ts'
import type { Organisation, Person } from './program.ts'

type Made = { id: number }

/** Counties, a town, a bureau and an enterprise, all units: their ids by name. */
export async function unitsOf(office: Organisation): Promise<Map<string, number>> {
  const made = new Map<string, number>()
  const add = async (code: string, name: string, unitClass: string, more: object = {}) => {
    const body = { code, name, class: unitClass, nature: 'local-government', ...more }
    const { id } = await put<Made>(office.organiser, 'POST', '/information/units', body, 201)
    made.set(name, id)
  }
  await add('41', '临江县', '县区', { aliases: ['临江县政府'] })
  await add('42', '青石县', '县区', { aliases: ['青石县政府'] })
  await add('43', '东河区', '县区')
  await add('4101', '总寨镇', '乡镇', { parentId: made.get('临江县'), aliases: ['总寨镇政府'] })
  await add('61', '市农业农村局', '市直部门', { nature: 'department', aliases: ['市农业局'] })
  await add('50', '云川城投集团', '企业', { nature: 'company', isRanked: false })
  return made
}

/** The status of a refusal and its code. */
export async function refused(
  who: Person,
  method: string,
  path: string,
  body?: object,
): Promise<[number, string]> {
  const answer = await who.request(`/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const { error } = (await answer.json()) as { error: { code: string } }
  return [answer.status, error.code]
}

/** Gives a file of information work, as a text, and answers its preview. */
export async function give<T>(
  who: Person,
  kind: string,
  text: string | Uint8Array,
  filename = 'file.csv',
): Promise<T> {
  const query = new URLSearchParams({ kind, filename })
  const answer = await who.request(`/api/information/imports?${query}`, {
    method: 'POST',
    body: text as BodyInit,
  })
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}
