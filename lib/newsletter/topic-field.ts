import { z } from 'zod'

/** What a page says about a topic that cannot be chosen. */
export const unknownTopic = 'Dieses Thema gibt es nicht. Bitte wählen Sie noch einmal.'

/** The ticked topics of a form, each once: numbers out of `known`, anything else is refused in German. None is fine. */
export const topicField = (known: number[]) =>
  z
    .preprocess(
      (ticked) => [ticked].flat().filter(Boolean),
      z.array(z.coerce.number({ error: unknownTopic }).refine((id) => known.includes(id), unknownTopic)),
    )
    .transform((ids) => [...new Set(ids)])
