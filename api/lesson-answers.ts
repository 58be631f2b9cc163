import { z } from 'zod'
import { nullable, text, when, whole } from './answer-parts.ts'
import { lessonAspects, reviewOutcomes } from './domain/lesson.ts'

/** The shapes of what is answered about commendations and lessons; held against the real answers. */
export const commendationsAnswer = z.object({
  commendations: z.array(
    z.object({
      id: whole,
      who: text,
      department: nullable(text),
      reason: text,
      revision: whole,
      createdBy: text,
      createdAt: when,
    }),
  ),
})

const lesson = {
  id: whole,
  aspect: z.enum(lessonAspects),
  text,
  owner: nullable(text),
  revision: whole,
  createdBy: text,
  createdAt: when,
}

export const lessonsAnswer = z.object({
  series: nullable(text),
  lessons: z.array(z.object(lesson)).meta({ description: 'Of this meeting, for the next' }),
  checklist: z
    .array(
      z.object({
        ...lesson,
        meeting: z.object({ id: whole, title: text, startsOn: z.iso.date() }),
        review: nullable(
          z.object({
            outcome: z.enum(reviewOutcomes),
            reason: nullable(text),
            by: text,
            at: when,
          }),
        ).meta({ description: 'What this meeting made of it; null while it is open' }),
      }),
    )
    .meta({ description: 'Of earlier meetings of the same series' }),
})
