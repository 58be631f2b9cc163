import { query } from '@solidjs/router'
import { answer, api } from '../api.ts'

export const loadMyDepartment = query(() => answer(api['my-department'].$get()), 'my-department')
