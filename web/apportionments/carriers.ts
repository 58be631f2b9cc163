import { mayCarryCost } from '../../api/domain/department.ts'
import type { Inputs } from './apportionment.ts'

/** Departments that may be offered: those that may carry cost. */
export const carriers = (inputs: Inputs) =>
  inputs.departments.filter(({ nature }) => mayCarryCost(nature))
